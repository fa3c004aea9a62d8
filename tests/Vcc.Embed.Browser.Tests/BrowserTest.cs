using Microsoft.Playwright;
using Vcc.Embed.Browser.Tests.Reports;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

/// <summary>A test with browser pages of its own. When it fails, screenshots, trace, console and the sample's output stay in TestResults.</summary>
public abstract class BrowserTest(Chromium chromium, RunningSamples samples) : IAsyncLifetime
{
    /// <summary>The number of the samples' first customer, Nguyễn Hoàng Minh.</summary>
    protected const string Minh = "0912345678";

    private readonly List<RunningSamples.Lease> _samples = [];
    private readonly List<IAsyncDisposable> _pages = [];
    private IBrowser? _other;
    private IBrowserContext? _context;

    protected Chromium Chromium { get; } = chromium;

    protected IBrowserContext Context => _context!;

    protected Traffic Traffic { get; private set; } = null!;

    public async ValueTask InitializeAsync() => await UseAsync(Chromium.Browser);

    /// <summary>Takes a context of another browser from now on, e.g. one without microphone, and closes that browser in the end.</summary>
    protected async Task UseAsync(IBrowser browser)
    {
        if (browser != Chromium.Browser)
            _other = browser;
        if (_context is not null)
            await _context.DisposeAsync();
        _context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "vi-VN", IgnoreHTTPSErrors = true, ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
        await _context.GrantPermissionsAsync(["microphone"]);
        // Snapshots are drawn again by whoever looks at the trace; a film of every page would cost the tests half of their time.
        await _context.Tracing.StartAsync(new TracingStartOptions { Snapshots = true });
        Traffic = Traffic.Of(_context);
    }

    protected async Task<RunningSample> StartAsync(Sample sample, params string[] arguments)
    {
        var lease = await samples.TakeAsync(sample, arguments);
        _samples.Add(lease);
        return lease.Running;
    }

    /// <summary>Closes a page of another browser after the test.</summary>
    protected TPage Own<TPage>(TPage page)
        where TPage : IBrowserPage
    {
        _pages.Add(page);
        return page;
    }

    protected async Task<SoftphonePage> AgentAsync() => new(new ChromiumPage(await Context.NewPageAsync()));

    protected Task<CustomerPhone> CustomerAsync(Uri simulator, string number) => CustomerPhone.OpenAsync(Context, simulator, number);

    /// <summary>A customer calls, and the agent's page in the sample rings.</summary>
    protected async Task<(RunningSample Crm, SoftphonePage Agent, CustomerPhone Customer)> RingAsync(Sample sample, string number = Minh, params string[] arguments)
    {
        var crm = await StartAsync(sample, arguments);
        var agent = await AgentAsync();
        await agent.OpenAsync(crm.Address.AbsoluteUri);
        var customer = await CustomerAsync(crm.Address, number);
        await customer.CallAsync();
        await agent.RingsWithAsync(number);
        return (crm, agent, customer);
    }

    /// <summary>A customer calls, and the agent has answered.</summary>
    protected async Task<(RunningSample Crm, SoftphonePage Agent, CustomerPhone Customer)> TalkAsync(Sample sample, string number = Minh, params string[] arguments)
    {
        var (crm, agent, customer) = await RingAsync(sample, number, arguments);
        await agent.AnswerAsync();
        await agent.ConnectedAsync();
        await customer.InPhaseAsync("talking");
        return (crm, agent, customer);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            await CloseAsync();
        }
        finally
        {
            // A sample that is not given back would hold the tests that wait for it.
            foreach (var lease in _samples)
                lease.Dispose();
        }
    }

    private async Task CloseAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            await FailureReport.KeepAsync(Context, Traffic, _samples.Select(lease => lease.Running));
        else
            await MicrophoneCheck.VerifyAsync(Context.Pages).WaitAsync(TestTimeouts.Start);
        foreach (var page in _pages)
            await page.DisposeAsync();
        // The page unloads as when an agent leaves, so the phone signs off before the next test.
        foreach (var page in Context.Pages)
            await page.GotoAsync("about:blank");
        // Playwright has no limit here, and a browser that hangs would hold the whole run.
        await Context.DisposeAsync().AsTask().WaitAsync(TestTimeouts.Start);
        if (_other is not null)
            await _other.DisposeAsync();
    }
}
