using System.Text.Json;

namespace Vcc.Embed.AspNetCore.Calls;

/// <summary>One record of a request before it is checked. Everything in it may be wrong.</summary>
internal sealed record PostedCall
{
    public string? Id { get; init; }

    public int? Version { get; init; }

    public string? VccCallId { get; init; }

    public string? Direction { get; init; }

    public string? Number { get; init; }

    public string? Hotline { get; init; }

    public string? OutboundLine { get; init; }

    public string? Queue { get; init; }

    public int? Device { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public int? TalkSeconds { get; init; }

    public int? HoldSeconds { get; init; }

    public string? Outcome { get; init; }

    public string? FailureCode { get; init; }

    public string? Interruption { get; init; }

    public string? TransferredTo { get; init; }

    public string? CustomerId { get; init; }

    public string? Note { get; init; }

    public string? WrapUpCode { get; init; }

    public string? Context { get; init; }

    public CallQuality? Quality { get; init; }

    public string? RecordingLink { get; init; }

    // Read only to refuse them: the signed-in user decides these.
    public JsonElement? Agent { get; init; }

    public JsonElement? Account { get; init; }

    public JsonElement? User { get; init; }
}
