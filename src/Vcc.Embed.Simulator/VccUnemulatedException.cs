namespace Vcc.Embed.Simulator;

/// <summary>Something came that the simulator does not imitate, so that what was tested may behave otherwise with VCC.</summary>
public sealed class VccUnemulatedException : InvalidOperationException
{
    internal VccUnemulatedException(IReadOnlyList<string> unemulated)
        : base("The simulator does not imitate: " + string.Join("; ", unemulated)) => Unemulated = unemulated;

    /// <summary>What came, one entry each, as in <see cref="VccTranscript.Unemulated"/>.</summary>
    public IReadOnlyList<string> Unemulated { get; }
}
