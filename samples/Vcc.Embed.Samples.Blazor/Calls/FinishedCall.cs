namespace Vcc.Embed.Samples.Blazor.Calls;

/// <summary>One line of the call history.</summary>
/// <param name="Number">The other party; null when withheld.</param>
/// <param name="Talk">How long both talked; null when they did not.</param>
public sealed record FinishedCall(string? Number, bool Inbound, DateTimeOffset StartedAt, TimeSpan? Talk)
{
    public bool Missed => Inbound && Talk is null;
}
