namespace Vcc.Embed.Simulator;

/// <summary>One frame, request or note of the transcript. It holds no token and no key.</summary>
/// <param name="Sequence">A running number from 1.</param>
/// <param name="Time">When, by the simulator's clock.</param>
/// <param name="Channel">Where: <c>http</c>, <c>agent-channel</c>, <c>sip</c>, <c>customer</c> or <c>simulator</c>.</param>
/// <param name="Direction"><c>from-agent</c>, <c>to-agent</c>, <c>from-customer</c>, <c>to-customer</c>, <c>open</c>, <c>close</c> or <c>note</c>.</param>
/// <param name="Party">The extension or number at the other end, empty while unknown.</param>
/// <param name="Name">What it is: an objectId, a SIP method or status, a path, or <c>unemulated</c>.</param>
/// <param name="Text">The frame as it was, capped at 8,192 characters.</param>
public sealed record VccTranscriptEntry(
    long Sequence, DateTimeOffset Time, string Channel, string Direction, string Party, string Name, string Text);
