namespace Vcc.Embed.AspNetCore.Tests.Customers;

/// <summary>The customer lookup of an application. A test sets what it finds.</summary>
public sealed class FakeLookup : ICustomerLookup
{
    public List<CallerContext> Callers { get; } = [];

    public Func<CallerContext, IReadOnlyList<CustomerCard>> Find { get; set; } = _ => [];

    public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;

    public async Task<IReadOnlyList<CustomerCard>> FindAsync(CallerContext caller, CancellationToken cancellationToken = default)
    {
        Callers.Add(caller);
        await Before(cancellationToken);
        return Find(caller);
    }
}
