namespace Vcc.Embed.Testing;

/// <summary>How long a test waits before it fails.</summary>
public static class TestTimeouts
{
    /// <summary>For a signal between parts of one machine. Long, because tests share two cores with a browser.</summary>
    public static readonly TimeSpan Signal = TimeSpan.FromSeconds(20);

    /// <summary>For a server or a browser to start.</summary>
    public static readonly TimeSpan Start = TimeSpan.FromSeconds(90);
}
