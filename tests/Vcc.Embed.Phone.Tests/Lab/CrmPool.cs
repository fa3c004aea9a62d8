namespace Vcc.Embed.Phone.Tests.Lab;

/// <summary>CRMs with their VCC: all pages of one test share one, no two tests ever do at the same time.</summary>
public sealed class CrmPool : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Task<CrmApp>> _all = [];
    private readonly Dictionary<string, Loan> _loans = [];
    private readonly Dictionary<VccProfile, Stack<Task<CrmApp>>> _free = [];

    /// <summary>The CRM of the test that runs; the test's first page decides on the profile.</summary>
    public Task<CrmApp> TakeAsync(VccProfile profile)
    {
        lock (_gate)
        {
            if (!_loans.TryGetValue(Test, out var loan))
            {
                if (!(_free.TryGetValue(profile, out var free) && free.TryPop(out var app)))
                    _all.Add(app = CrmApp.StartAsync(profile));
                _loans[Test] = loan = new Loan(app, profile);
            }
            loan.Pages++;
            return loan.App;
        }
    }

    /// <summary>A page of the running test closed; with the last one its CRM is free for the next test, if its agents are as they were.</summary>
    public void GiveBack()
    {
        lock (_gate)
        {
            var loan = _loans[Test];
            if (--loan.Pages > 0)
                return;
            _loans.Remove(Test);
            if (!loan.App.Result.IsAsNew)
                return;
            if (!_free.TryGetValue(loan.Profile, out var free))
                _free[loan.Profile] = free = new();
            free.Push(loan.App);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _all)
            await (await app).DisposeAsync();
    }

    private static string Test => TestContext.Current.Test!.UniqueID;

    private sealed class Loan(Task<CrmApp> app, VccProfile profile)
    {
        public Task<CrmApp> App => app;

        public VccProfile Profile => profile;

        public int Pages { get; set; }
    }
}
