namespace Vcc.Embed.Browser.Tests.Pages;

/// <summary>What is in a sound: the strongest frequency and the loudness (root mean square, 0 to 1).</summary>
public sealed record Heard(double Hz, double Rms);
