namespace Vcc.Embed.Simulator;

/// <summary>A message or path came that the simulator does not imitate, so the application may behave otherwise with VCC.</summary>
public sealed class VccUnemulatedException : InvalidOperationException
{
    internal VccUnemulatedException(IReadOnlyList<string> unemulated)
        : base("The simulator does not imitate: " + string.Join("; ", unemulated)) => Unemulated = unemulated;

    /// <summary>The messages and paths, as in <see cref="VccTranscript.Unemulated"/>.</summary>
    public IReadOnlyList<string> Unemulated { get; }
}
