namespace Vcc.Embed.EntityFrameworkCore;

/// <summary>One call of one agent as a row. <see cref="CallRecord"/> describes the columns; times are UTC.</summary>
public sealed class VccCallEntity
{
    /// <summary>The primary key, which makes one row of repeated records.</summary>
    public Guid Id { get; set; }

    /// <summary>The version of the record; a concurrency token.</summary>
    public int Version { get; set; }

    /// <summary>The extension of the agent.</summary>
    public string Agent { get; set; } = "";

    /// <summary>The account in lower case; empty for the default account.</summary>
    public string Account { get; set; } = "";

    /// <summary>The identifier of the signed-in user.</summary>
    public string? User { get; set; }

    /// <summary>VCC's id of the call.</summary>
    public string? VccCallId { get; set; }

    /// <summary>Who called whom, stored as text.</summary>
    public VccCallDirection Direction { get; set; }

    /// <summary>The other party's number as given.</summary>
    public string? Number { get; set; }

    /// <summary>The number as E.164.</summary>
    public string? E164 { get; set; }

    /// <summary>The hotline that the customer called.</summary>
    public string? Hotline { get; set; }

    /// <summary>The number that the agent called from.</summary>
    public string? OutboundLine { get; set; }

    /// <summary>The queue that the call came from.</summary>
    public string? Queue { get; set; }

    /// <summary>Where the call rang, stored as text.</summary>
    public VccDevice? Device { get; set; }

    /// <summary>When the call began.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>When it was answered.</summary>
    public DateTime? AnsweredAt { get; set; }

    /// <summary>When it ended; a concurrency token, so that an end is never taken back.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Seconds from answer to end without those on hold.</summary>
    public int TalkSeconds { get; set; }

    /// <summary>Seconds on hold.</summary>
    public int HoldSeconds { get; set; }

    /// <summary>How it ended, stored as text.</summary>
    public CallOutcome? Outcome { get; set; }

    /// <summary>Why it failed.</summary>
    public string? FailureCode { get; set; }

    /// <summary>What interrupted it, stored as text.</summary>
    public CallInterruption? Interruption { get; set; }

    /// <summary>Who took it over.</summary>
    public string? TransferredTo { get; set; }

    /// <summary>The customer's id in the CRM.</summary>
    public string? CustomerId { get; set; }

    /// <summary>The agent's note.</summary>
    public string? Note { get; set; }

    /// <summary>The wrap-up code.</summary>
    public string? WrapUpCode { get; set; }

    /// <summary>What the application gave when it placed the call.</summary>
    public string? Context { get; set; }

    /// <summary>Quality from 0 to 5.</summary>
    public double? QualityScore { get; set; }

    /// <summary>Lost packets in percent.</summary>
    public double? LossPercent { get; set; }

    /// <summary>Mean jitter in milliseconds.</summary>
    public double? JitterMs { get; set; }

    /// <summary>Mean round trip in milliseconds.</summary>
    public double? RoundTripMs { get; set; }

    /// <summary>The address of the recording.</summary>
    public string? RecordingLink { get; set; }
}
