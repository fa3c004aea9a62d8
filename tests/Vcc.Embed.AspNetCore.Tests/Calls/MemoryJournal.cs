using System.Collections.Concurrent;

namespace Vcc.Embed.AspNetCore.Tests.Calls;

/// <summary>A journal in memory, as an application's own could be. A test may make it fail.</summary>
public sealed class MemoryJournal : ICallJournal
{
    private readonly ConcurrentDictionary<Guid, CallRecord> _records = new();

    public IReadOnlyCollection<CallRecord> Records => [.. _records.Values];

    /// <summary>What happens before a write.</summary>
    public Func<CallRecord, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public async Task<CallJournalResult> WriteAsync(CallRecord record, CancellationToken cancellationToken = default)
    {
        await Before(record, cancellationToken);
        lock (_records)
        {
            var merge = CallRecordMerge.Create(_records.GetValueOrDefault(record.Id), record);
            _records[record.Id] = merge.Record;
            return merge.Result;
        }
    }
}
