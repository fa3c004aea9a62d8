namespace Vcc.Embed.Razor;

/// <summary>One call as the application gets it. Unknown facts are <see langword="null"/>, never guessed.</summary>
/// <param name="Key">Ours, stable from the first sign of the call to its end.</param>
/// <param name="CallId">VCC's id; may arrive after the call started to ring.</param>
/// <param name="Direction">Who called whom.</param>
/// <param name="Incoming">The other party called. It distinguishes the two sides of an internal call.</param>
/// <param name="State">The state of the call.</param>
/// <param name="Number">The other party: digits, <c>*</c>, <c>#</c>, leading <c>+</c>; <see langword="null"/> when withheld or unreadable.</param>
/// <param name="Line">The hotline that was called or is calling.</param>
/// <param name="Queue">The queue the call came from.</param>
/// <param name="StartedAt">First sign of the call, by the browser's clock.</param>
/// <param name="ConnectedAt">When both sides could talk.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Muted">The agent's microphone is really off.</param>
/// <param name="Held">VCC confirmed the hold.</param>
/// <param name="EndReason">Why it ended, once it has.</param>
/// <param name="Error">What went wrong, if something did.</param>
/// <param name="Silent">VCC refused a mute, so the call is not muted, yet this browser sends silence until the agent unmutes.</param>
public sealed record VccCall(
    string Key,
    string? CallId,
    VccCallDirection Direction,
    bool Incoming,
    VccCallState State,
    string? Number,
    string? Line,
    string? Queue,
    DateTimeOffset StartedAt,
    DateTimeOffset? ConnectedAt,
    DateTimeOffset? EndedAt,
    bool Muted,
    bool Held,
    VccCallEndReason? EndReason,
    VccPhoneError? Error,
    bool Silent = false)
{
    /// <summary>How long both sides could talk; <see langword="null"/> for a call that never connected or has not ended.</summary>
    public TimeSpan? TalkTime => EndedAt - ConnectedAt;
}
