using System.Text.Json;

namespace Vcc.Embed.AspNetCore.Calls;

/// <summary>The body of <c>POST {prefix}/calls</c>, as docs/calls.md describes it.</summary>
/// <param name="Owner">The key of the user who made the calls, from the session.</param>
/// <param name="SentAt">The time of the browser's clock.</param>
/// <param name="Outbox">What waits in the browser.</param>
/// <param name="Records">The records, each read on its own.</param>
internal sealed record CallsRequest(string? Owner, DateTimeOffset? SentAt, PostedOutbox? Outbox, IReadOnlyList<JsonElement>? Records);

/// <summary>What waits in the browser's outbox, with the records of this request.</summary>
internal sealed record PostedOutbox(int Waiting, long Bytes, double OldestSeconds);
