namespace Vcc.Embed.Testing;

/// <summary>A measured sound.</summary>
public sealed record AudioLevel
{
    /// <summary>The strongest frequency.</summary>
    public double Hz { get; init; }

    /// <summary>The loudness as root mean square, 0 to 1.</summary>
    public double Rms { get; init; }
}
