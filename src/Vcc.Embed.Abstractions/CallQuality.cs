namespace Vcc.Embed;

/// <summary>The sound quality of a whole call.</summary>
/// <param name="Score">0 (unusable) to 5 (perfect).</param>
/// <param name="LossPercent">Lost packets of all packets, 0 to 100.</param>
/// <param name="JitterMs">Mean jitter in milliseconds.</param>
/// <param name="RoundTripMs">Mean round trip in milliseconds; <see langword="null"/> when the browser did not measure it.</param>
public sealed record CallQuality(double Score, double LossPercent, double JitterMs, double? RoundTripMs = null);
