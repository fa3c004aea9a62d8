namespace Vcc.Embed;

/// <summary>What becomes of a stored record when another one with the same id arrives. A journal of an application's own uses it too.</summary>
/// <remarks>
/// A record with an end is later than one without. Among equals the higher version is later. The later record wins as a whole.
/// So repeated records and another order of arrival lead to the same row.
/// </remarks>
/// <param name="Result">What the journal does.</param>
/// <param name="Record">The record that the journal then has.</param>
public sealed record CallRecordMerge(CallJournalResult Result, CallRecord Record)
{
    /// <summary>Merges a record into the stored one, <see langword="null"/> being none.</summary>
    /// <exception cref="ArgumentException">The records have different ids.</exception>
    public static CallRecordMerge Create(CallRecord? stored, CallRecord incoming)
    {
        _ = incoming ?? throw new ArgumentNullException(nameof(incoming));
        if (stored is null)
            return new(ResultOf(incoming, hadEnd: false), incoming);
        if (stored.Id != incoming.Id)
            throw new ArgumentException("A record is merged into the stored record with the same id.", nameof(incoming));
        if (!HasSameOwner(stored, incoming))
            return new(CallJournalResult.ForeignCall, stored);

        return IsLater(incoming, stored) ? new(ResultOf(incoming, hadEnd: stored.EndedAt is not null), incoming) : new(CallJournalResult.Unchanged, stored);
    }

    private static CallJournalResult ResultOf(CallRecord record, bool hadEnd) =>
        record.EndedAt is not null && !hadEnd ? CallJournalResult.Ended : CallJournalResult.Saved;

    private static bool HasSameOwner(CallRecord one, CallRecord other) =>
        one.Agent == other.Agent && one.User == other.User && string.Equals(one.Account, other.Account, StringComparison.OrdinalIgnoreCase);

    private static bool IsLater(CallRecord one, CallRecord other) =>
        one.EndedAt is null == other.EndedAt is null ? one.Version > other.Version : one.EndedAt is not null;
}
