using Microsoft.EntityFrameworkCore;

namespace Vcc.Embed.EntityFrameworkCore.Journal;

/// <summary>Writes records into the table of an application's context. Several servers may write the same record at the same time.</summary>
// No provider-specific upsert: the primary key refuses a second row, and the concurrency tokens refuse an outdated update.
internal sealed class CallJournalStore<TDbContext>(TDbContext context) : ICallJournal
    where TDbContext : DbContext
{
    private const int MostAttempts = 10;

    public async Task<CallJournalResult> WriteAsync(CallRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        VccCallModel.ThrowIfMissing(context);

        // The first record of a call is nearly always new, so its row is not read before.
        var isFirst = record.Version == 1;
        for (var attempt = 1; ; attempt++)
        {
            var stored = isFirst && attempt == 1 ? null : await context.Set<VccCallEntity>().SingleOrDefaultAsync(call => call.Id == record.Id, cancellationToken).ConfigureAwait(false);
            try
            {
                var merge = CallRecordMerge.Create(stored is null ? null : VccCallConverter.ToRecord(stored), record);
                if (merge.Result is CallJournalResult.Saved or CallJournalResult.Ended)
                    await SaveAsync(stored, record, cancellationToken).ConfigureAwait(false);
                return merge.Result;
            }
            catch (DbUpdateException) when (attempt < MostAttempts && !cancellationToken.IsCancellationRequested)
            {
                // Another server was faster, or the database failed. The next attempt reads the row, or throws again.
            }
            finally
            {
                foreach (var entry in context.ChangeTracker.Entries<VccCallEntity>().Where(entry => entry.Entity.Id == record.Id).ToArray())
                    entry.State = EntityState.Detached;
            }
        }
    }

    private async Task SaveAsync(VccCallEntity? stored, CallRecord record, CancellationToken cancellationToken)
    {
        var row = stored ?? new VccCallEntity();
        VccCallConverter.Apply(record, row);
        if (stored is null)
            context.Add(row);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }
}
