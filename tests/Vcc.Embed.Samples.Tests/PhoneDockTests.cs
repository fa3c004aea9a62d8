using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Vcc.Embed.Razor;
using Vcc.Embed.Samples.Blazor.Calls;
using Vcc.Embed.Samples.Blazor.Components.Telephony;
using Vcc.Embed.Samples.Crm.Customers;

namespace Vcc.Embed.Samples.Tests;

/// <summary>The Blazor sample while the phone rings: the number first, the name later, and no handler that waits.</summary>
public sealed class PhoneDockTests : IDisposable
{
    private readonly BunitContext _context = new();
    private readonly SlowLookup _lookup = new();
    private readonly FakeTimeProvider _time = new();

    public PhoneDockTests()
    {
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
        // No phone runs in the page of this test.
        _context.JSInterop.Setup<JsonElement>("vccEmbed.run", _ => true).SetResult(JsonDocument.Parse("""{"error":{"code":"notReady"}}""").RootElement);
        _context.Services.AddVccPhone();
        _context.Services.AddLogging();
        _context.Services.AddSingleton<CallHistory>().AddSingleton<TimeProvider>(_time).AddSingleton<ICustomerLookup>(_lookup).AddSingleton<CallerFinder>();
        _context.AddAuthorization().SetAuthorized("An");
    }

    [Fact]
    public async Task The_number_shows_before_the_name()
    {
        var dock = Render();

        await RingAsync(dock);

        Banner(dock).Should().Contain("84912345678");
        _lookup.Found.SetResult([new CustomerCard("1", "Nguyễn Hoàng Minh") { Link = "/customers/1" }]);
        dock.WaitForAssertion(() => Banner(dock).Should().Contain("Nguyễn Hoàng Minh"));
        dock.Find(".pop a").GetAttribute("href").Should().Be("/customers/1");
    }

    [Fact]
    public async Task A_hanging_look_up_holds_no_event_back()
    {
        var dock = Render();
        await RingAsync(dock);

        await dock.InvokeAsync(() => Phone(dock).OnCallEnded.InvokeAsync(SampleCalls.Ended));

        dock.FindAll(".pop").Should().BeEmpty();
        _context.Services.GetRequiredService<CallHistory>().Calls.Should().ContainSingle().Which.Customer.Should().BeNull();
    }

    [Fact]
    public async Task A_look_up_without_a_result_is_given_up()
    {
        var dock = Render();
        await RingAsync(dock);
        var finder = _context.Services.GetRequiredService<CallerFinder>();

        var found = finder.FindAsync("0912345678", VccCallDirection.Inbound, new());
        _time.Advance(CallerFinder.Deadline);

        (await found.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).Should().BeNull();
        Banner(dock).Should().Contain("84912345678");
    }

    [Fact]
    public async Task A_name_that_comes_late_reaches_the_history()
    {
        var dock = Render();
        await RingAsync(dock);
        await dock.InvokeAsync(() => Phone(dock).OnCallEnded.InvokeAsync(SampleCalls.Ended));

        _lookup.Found.SetResult([new CustomerCard("1", "Nguyễn Hoàng Minh")]);

        var history = _context.Services.GetRequiredService<CallHistory>();
        dock.WaitForAssertion(() => history.Calls.Single().Customer!.Name.Should().Be("Nguyễn Hoàng Minh"));
    }

    public void Dispose() => _context.Dispose();

    private IRenderedComponent<PhoneDock> Render() =>
        _context.Render<PhoneDock>(parameters => parameters.Add(dock => dock.Language, "vi"));

    private static VccSoftphone Phone(IRenderedComponent<PhoneDock> dock) => dock.FindComponent<VccSoftphone>().Instance;

    private static Task RingAsync(IRenderedComponent<PhoneDock> dock) =>
        dock.InvokeAsync(() => Phone(dock).OnCallRinging.InvokeAsync(SampleCalls.Ringing)).WaitAsync(TimeSpan.FromSeconds(20));

    private static string Banner(IRenderedComponent<PhoneDock> dock) => dock.Find(".pop").TextContent;

    /// <summary>A database that gives its result when the test wants, and ignores every token.</summary>
    private sealed class SlowLookup : ICustomerLookup
    {
        public TaskCompletionSource<IReadOnlyList<CustomerCard>> Found { get; } = new();

        public Task<IReadOnlyList<CustomerCard>> FindAsync(CallerContext caller, CancellationToken cancellationToken = default) => Found.Task;
    }
}
