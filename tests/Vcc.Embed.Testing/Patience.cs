namespace Vcc.Embed.Testing;

/// <summary>The one place for how long a test waits before it calls something broken.</summary>
public static class Patience
{
    /// <summary>For a signal between parts of one machine: generous, because two cores are shared with a browser.</summary>
    public static readonly TimeSpan Signal = TimeSpan.FromSeconds(20);

    /// <summary>For a server or a browser to start.</summary>
    public static readonly TimeSpan Start = TimeSpan.FromSeconds(90);
}
