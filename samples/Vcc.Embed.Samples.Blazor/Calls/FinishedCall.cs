namespace Vcc.Embed.Samples.Blazor.Calls;

/// <summary>One line of the call history.</summary>
/// <param name="Key">The phone's key of the call.</param>
/// <param name="Number">The other party; null when withheld.</param>
/// <param name="Talk">How long both talked; null when they did not.</param>
public sealed record FinishedCall(string Key, string? Number, bool Inbound, DateTimeOffset StartedAt, TimeSpan? Talk)
{
    /// <summary>The customer, once a look-up found one.</summary>
    public CustomerCard? Customer { get; init; }

    public bool Missed => Inbound && Talk is null;
}
