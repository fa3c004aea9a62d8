namespace Vcc.Embed.Razor.Tests.Support;

/// <summary>The history of an application, in pages.</summary>
public sealed class FakeHistory : ICallHistory
{
    public IReadOnlyList<CallRecord> Calls { get; set; } = [];

    public Exception? Failure { get; set; }

    public List<CallHistoryQuery> Queries { get; } = [];

    public Task<CallHistoryPage> FindAsync(CallHistoryQuery query, CancellationToken cancellationToken = default)
    {
        Queries.Add(query);
        if (Failure is not null)
            return Task.FromException<CallHistoryPage>(Failure);

        var rest = Calls.Skip((query.Page - 1) * query.PageSize).ToArray();
        return Task.FromResult(new CallHistoryPage([.. rest.Take(query.PageSize)], rest.Length > query.PageSize));
    }
}
