using Vcc.Embed.Razor;

namespace Vcc.Embed.Samples.Tests;

/// <summary>One inbound call at two moments. VCC sends the number with its country code.</summary>
internal static class SampleCalls
{
    public static readonly DateTimeOffset StartedAt = new(2026, 11, 25, 23, 30, 0, TimeSpan.Zero);

    public static VccCall Ringing { get; } = new(
        "call-1", "C1", VccCallDirection.Inbound, Incoming: true, VccCallState.Ringing, "84912345678", "18001234", Queue: null,
        StartedAt, ConnectedAt: null, EndedAt: null, Muted: false, Held: false, EndReason: null, Error: null);

    public static VccCall Ended { get; } = Ringing with { State = VccCallState.Ended, EndedAt = StartedAt.AddSeconds(20), EndReason = VccCallEndReason.Missed };
}
