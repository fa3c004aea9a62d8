using Vcc.Embed.Razor;

namespace Vcc.Embed.Samples.Tests;

/// <summary>One inbound call that nobody answered. VCC sends the number with its country code.</summary>
internal static class SampleCalls
{
    public static readonly DateTimeOffset StartedAt = new(2026, 11, 25, 23, 30, 0, TimeSpan.Zero);

    public static VccCall Ended { get; } = new()
    {
        Key = "call-1",
        CallId = "C1",
        Direction = VccCallDirection.Inbound,
        Incoming = true,
        State = VccCallState.Ended,
        Number = "84912345678",
        Line = "18001234",
        StartedAt = StartedAt,
        EndedAt = StartedAt.AddSeconds(20),
        EndReason = VccCallEndReason.Missed,
    };
}
