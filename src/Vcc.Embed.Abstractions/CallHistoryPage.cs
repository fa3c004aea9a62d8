namespace Vcc.Embed;

/// <summary>One page of calls, the latest first.</summary>
/// <param name="Records">The calls.</param>
/// <param name="HasMore">Whether another page follows.</param>
public sealed record CallHistoryPage(IReadOnlyList<CallRecord> Records, bool HasMore);
