using Microsoft.EntityFrameworkCore;

namespace Vcc.Embed.EntityFrameworkCore.Journal;

/// <summary>Reads calls from the table of an application's context.</summary>
internal sealed class CallHistoryReader<TDbContext>(TDbContext context) : ICallHistory
    where TDbContext : DbContext
{
    public async Task<CallHistoryPage> FindAsync(CallHistoryQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.PageSize, CallHistoryQuery.LargestPage);
        VccCallModel.ThrowIfMissing(context);

        var rows = await Filter(context.Set<VccCallEntity>().AsNoTracking(), query)
            .OrderByDescending(call => call.StartedAt).ThenByDescending(call => call.Id)
            .Skip(checked((query.Page - 1) * query.PageSize)).Take(query.PageSize + 1)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return new([.. rows.Take(query.PageSize).Select(VccCallConverter.ToRecord)], rows.Count > query.PageSize);
    }

    private static IQueryable<VccCallEntity> Filter(IQueryable<VccCallEntity> calls, CallHistoryQuery query)
    {
        var account = VccCallConverter.AccountOf(query.Account);
        calls = FilterParties(calls.Where(call => call.Account == account), query);
        if (query.From?.UtcDateTime is { } from)
            calls = calls.Where(call => call.StartedAt >= from);
        if (query.Until?.UtcDateTime is { } until)
            calls = calls.Where(call => call.StartedAt < until);
        if (query.Outcome is { } outcome)
            calls = calls.Where(call => call.Outcome == outcome);
        if (query.Direction is { } direction)
            calls = calls.Where(call => call.Direction == direction);
        return calls;
    }

    private static IQueryable<VccCallEntity> FilterParties(IQueryable<VccCallEntity> calls, CallHistoryQuery query)
    {
        if (query.Agent is { } agent)
            calls = calls.Where(call => call.Agent == agent);
        var (customer, numbers) = (query.CustomerId, query.Numbers.ToArray());
        if (customer is not null && numbers.Length > 0)
            return calls.Where(call => call.CustomerId == customer || (call.E164 != null && numbers.Contains(call.E164)));
        if (customer is not null)
            return calls.Where(call => call.CustomerId == customer);
        return numbers.Length > 0 ? calls.Where(call => call.E164 != null && numbers.Contains(call.E164)) : calls;
    }
}
