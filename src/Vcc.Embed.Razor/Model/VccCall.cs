namespace Vcc.Embed.Razor;

/// <summary>One call as the application gets it. Unknown facts are <see langword="null"/>, never guessed.</summary>
public sealed record VccCall
{
    /// <summary>The phone's own key, stable from the first signal of the call to its end.</summary>
    public required string Key { get; init; }

    /// <summary>VCC's id; may arrive after the call started to ring.</summary>
    public string? CallId { get; init; }

    /// <summary>Who called whom.</summary>
    public required VccCallDirection Direction { get; init; }

    /// <summary>Whether the other party called. It distinguishes the two sides of an internal call.</summary>
    public bool Incoming { get; init; }

    /// <summary>The state of the call.</summary>
    public required VccCallState State { get; init; }

    /// <summary>The other party: digits, <c>*</c>, <c>#</c>, leading <c>+</c>; <see langword="null"/> when withheld or unreadable.</summary>
    public string? Number { get; init; }

    /// <summary>The hotline that was called or is calling.</summary>
    public string? Line { get; init; }

    /// <summary>The queue the call came from.</summary>
    public string? Queue { get; init; }

    /// <summary>The first signal of the call, by the browser's clock.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When both sides could talk.</summary>
    public DateTimeOffset? ConnectedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether the agent's microphone is really off.</summary>
    public bool Muted { get; init; }

    /// <summary>Whether VCC confirmed the hold.</summary>
    public bool Held { get; init; }

    /// <summary>Why it ended, once it has.</summary>
    public VccCallEndReason? EndReason { get; init; }

    /// <summary>What went wrong, if something did.</summary>
    public VccPhoneError? Error { get; init; }

    /// <summary>Whether this browser sends silence although the call is not muted, because VCC refused a mute. It ends when the agent unmutes.</summary>
    public bool Silent { get; init; }

    /// <summary>How long both sides could talk; <see langword="null"/> for a call that never connected or has not ended.</summary>
    public TimeSpan? TalkTime => EndedAt - ConnectedAt;
}
