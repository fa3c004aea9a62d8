namespace Vcc.Embed;

/// <summary>Stores the calls of all agents. Registered with <c>AddCallJournal&lt;T&gt;()</c>, or by <c>AddEntityFrameworkJournal&lt;TDbContext&gt;()</c>.</summary>
/// <remarks>Browsers deliver each record at least once and in any order. Several servers may write the same record at the same time.</remarks>
public interface ICallJournal
{
    /// <summary>Stores a record if it is later than the stored one, as <see cref="CallRecordMerge"/> defines it.</summary>
    /// <returns>What the journal did. An exception means that the record is not stored, and the browser sends it again.</returns>
    Task<CallJournalResult> WriteAsync(CallRecord record, CancellationToken cancellationToken = default);
}
