namespace Vcc.Embed;

/// <summary>One call of one agent, as the phone in the page saw it. The phone reports it at the start, at changes and at the end. The id stays the same, and the version rises.</summary>
/// <remarks>It tells what a browser reported. It is no proof for billing, because VCC has no interface that confirms it. Times are UTC with milliseconds.</remarks>
public sealed record CallRecord
{
    /// <summary>The identity of the call, a UUID of version 7 (RFC 9562). The phone makes it when the call begins.</summary>
    public required Guid Id { get; init; }

    /// <summary>1 for the first record of a call, higher for each later one.</summary>
    public required int Version { get; init; }

    /// <summary>The extension of the agent. The server takes it from the signed-in user.</summary>
    public required string Agent { get; init; }

    /// <summary>The account of the agent, as <c>VccAgent.Account</c>; <see langword="null"/> for the default account.</summary>
    public string? Account { get; init; }

    /// <summary>The identifier of the signed-in user; <see langword="null"/> when the user has none.</summary>
    public string? User { get; init; }

    /// <summary>VCC's id of the call; <see langword="null"/> until VCC gives one.</summary>
    public string? VccCallId { get; init; }

    /// <summary>Who called whom.</summary>
    public required VccCallDirection Direction { get; init; }

    /// <summary>The number of the other party as VCC or the agent gave it; <see langword="null"/> when the caller withheld it.</summary>
    public string? Number { get; init; }

    /// <summary>The number as E.164 with plus. The server computes it; <see langword="null"/> for extensions, hotlines and unreadable numbers.</summary>
    public string? E164 { get; init; }

    /// <summary>The hotline that the customer called.</summary>
    public string? Hotline { get; init; }

    /// <summary>The number that the agent called from.</summary>
    public string? OutboundLine { get; init; }

    /// <summary>The queue that the call came from.</summary>
    public string? Queue { get; init; }

    /// <summary>Where the call rang; <see langword="null"/> when unknown.</summary>
    public VccDevice? Device { get; init; }

    /// <summary>When the call began to ring or to dial.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When both parties were connected; <see langword="null"/> when they were not.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When the call ended; <see langword="null"/> while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Seconds from answer to end without those on hold.</summary>
    public int TalkSeconds { get; init; }

    /// <summary>Seconds on hold.</summary>
    public int HoldSeconds { get; init; }

    /// <summary>How the call ended; <see langword="null"/> while it lasts.</summary>
    public CallOutcome? Outcome { get; init; }

    /// <summary>Why the call failed: one of <see cref="VccErrorCodes"/>, for <see cref="CallOutcome.Failed"/> only.</summary>
    public string? FailureCode { get; init; }

    /// <summary>What interrupted the call, for <see cref="CallOutcome.Interrupted"/> only.</summary>
    public CallInterruption? Interruption { get; init; }

    /// <summary>The extension or queue that took the call over, for <see cref="CallOutcome.Transferred"/> only.</summary>
    public string? TransferredTo { get; init; }

    /// <summary>The id of the customer in the CRM, as <see cref="CustomerCard.Id"/>.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The agent's note, at most 4,000 characters.</summary>
    public string? Note { get; init; }

    /// <summary>The wrap-up code that the agent chose from the application's list.</summary>
    public string? WrapUpCode { get; init; }

    /// <summary>What the application gave when it placed the call, for example the id of a ticket.</summary>
    public string? Context { get; init; }

    /// <summary>The sound quality of the call; <see langword="null"/> when nothing was measured.</summary>
    public CallQuality? Quality { get; init; }

    /// <summary>The address of the recording, where VCC names one.</summary>
    public Uri? RecordingLink { get; init; }

    /// <summary>Id and version only, so that no number and no note reaches a log.</summary>
    public override string ToString() => $"call {Id} version {Version}";
}
