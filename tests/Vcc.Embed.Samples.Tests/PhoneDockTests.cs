using System.Text.Json;
using Vcc.Embed.Razor;
using Vcc.Embed.Samples.Blazor.Calls;
using Vcc.Embed.Samples.Blazor.Components.Telephony;

namespace Vcc.Embed.Samples.Tests;

/// <summary>The Blazor sample's list of calls gets its names from the phone's look-up.</summary>
public sealed class PhoneDockTests : IDisposable
{
    private static readonly CustomerCard Minh = new("1", "Nguyễn Hoàng Minh");

    private readonly BunitContext _context = new();

    public PhoneDockTests()
    {
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
        // No phone runs in the page of this test.
        _context.JSInterop.Setup<JsonElement>("vccEmbed.run", _ => true).SetResult(JsonDocument.Parse("""{"error":{"code":"notReady"}}""").RootElement);
        _context.Services.AddVccPhone();
        _context.Services.AddLogging();
        _context.Services.AddSingleton<CallHistory>();
    }

    [Fact]
    public async Task A_named_caller_is_in_the_history()
    {
        var dock = Render();
        await FindAsync(dock, Minh);

        await EndAsync(dock);

        Named().Should().Be(Minh);
    }

    [Fact]
    public async Task A_name_that_comes_late_reaches_the_history()
    {
        var dock = Render();
        await EndAsync(dock);
        Named().Should().BeNull();

        await FindAsync(dock, Minh);

        Named().Should().Be(Minh);
    }

    [Fact]
    public async Task Several_matches_give_no_name()
    {
        var dock = Render();

        await FindAsync(dock, Minh, new CustomerCard("2", "Trần Lan"));
        await EndAsync(dock);

        Named().Should().BeNull();
    }

    public void Dispose() => _context.Dispose();

    private IRenderedComponent<PhoneDock> Render() =>
        _context.Render<PhoneDock>(parameters => parameters.Add(dock => dock.Language, "vi"));

    private static VccSoftphone Phone(IRenderedComponent<PhoneDock> dock) => dock.FindComponent<VccSoftphone>().Instance;

    private static Task FindAsync(IRenderedComponent<PhoneDock> dock, params CustomerCard[] customers) =>
        dock.InvokeAsync(() => Phone(dock).OnCustomersFound.InvokeAsync(new VccCustomers(SampleCalls.Ended.Key, customers, HasMore: false, NewCustomer: null, Error: null)));

    private static Task EndAsync(IRenderedComponent<PhoneDock> dock) => dock.InvokeAsync(() => Phone(dock).OnCallEnded.InvokeAsync(SampleCalls.Ended));

    private CustomerCard? Named() => _context.Services.GetRequiredService<CallHistory>().Calls.Single().Customer;
}
