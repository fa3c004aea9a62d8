using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Vcc.Embed.Simulator.Tool.Wire;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Simulator.Tests.Wire;

/// <summary>A simulator, a time limit, and agents' pages without a browser.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private readonly List<AgentPage> _pages = [];
    private readonly CancellationTokenSource _deadline = new(TestTimeouts.Signal);

    private Scene(VccSimulator vcc) => Vcc = vcc;

    public VccSimulator Vcc { get; }

    public CancellationToken Patient => _deadline.Token;

    public static async Task<Scene> StartAsync(Action<VccSimulatorOptions>? configure = null) =>
        new(await VccSimulator.StartAsync(configure, TestContext.Current.CancellationToken));

    /// <summary>A page after its REFRESH, registered if wanted.</summary>
    public async Task<AgentPage> AgentAsync(string extension = "5000", bool registered = true)
    {
        var page = await AgentPage.OpenAsync(Vcc.BaseAddress, extension, Vcc.MintToken(extension), Patient);
        _pages.Add(page);
        (await NextAsync(page)).GetProperty("objectId").GetInt32().Should().Be(1010003);
        if (registered)
            (await page.RegisterAsync(Patient)).Status.Should().Be(200);
        return page;
    }

    /// <summary>The next message on the agent channel.</summary>
    public async Task<JsonElement> NextAsync(AgentPage page) =>
        JsonDocument.Parse(await page.Channel.NextAsync(Patient)).RootElement;

    /// <summary>The next message on the agent channel as it was written.</summary>
    public async Task<string> NextTextAsync(AgentPage page) => await page.Channel.NextAsync(Patient);

    /// <summary>The objectIds of the next messages on the agent channel.</summary>
    public async Task<int[]> NextIdsAsync(AgentPage page, int count)
    {
        var ids = new int[count];
        for (var i = 0; i < count; i++)
            ids[i] = (await NextAsync(page)).GetProperty("objectId").GetInt32();
        return ids;
    }

    /// <summary>The statuses of the next messages on the agent channel.</summary>
    public async Task<string?[]> StatusesAsync(AgentPage page, int count)
    {
        var statuses = new string?[count];
        for (var i = 0; i < count; i++)
            statuses[i] = (await NextAsync(page)).GetProperty("status").GetString();
        return statuses;
    }

    /// <summary>
    /// Advances the clock when the simulator's current step has ended. A step may send a message first and start its
    /// timer afterwards.
    /// </summary>
    public async Task AdvanceAsync(FakeTimeProvider time, TimeSpan by)
    {
        await Vcc.State.WhenAsync(() => true, Patient);
        time.Advance(by);
    }

    public Task CallOutAsync(AgentPage page, string number) =>
        page.SendAsync(2032, $"\"telephoneNumber\":\"{number}\",\"ticketId\":\"\",\"callerId\":\"\",", Patient);

    /// <summary>An outbound call with a connected agent leg; the customer's phone rings.</summary>
    public async Task<(VccSimulatedCall Call, IncomingCall Leg)> DialAsync(AgentPage page, string number = "0912345678")
    {
        await CallOutAsync(page, number);
        (await NextAsync(page)).GetProperty("status").GetString().Should().Be("STARTING");
        var leg = await page.RungAsync(Patient);
        // Awaited from before the answer: some numbers ring for a millisecond only.
        var rung = Vcc.Customer(number).RungAsync(Patient);
        await leg.AcceptAsync(Patient);
        return (await rung, leg);
    }

    /// <summary>An inbound call that this page has answered.</summary>
    public async Task<(VccSimulatedCall Call, IncomingCall Leg)> TalkAsync(AgentPage page, string customer = "0912345678")
    {
        var call = await Vcc.Customer(customer).CallAsync(Vcc.Hotline);
        var leg = await page.RungAsync(Patient);
        await leg.AcceptAsync(Patient);
        (await NextAsync(page)).GetProperty("objectId").GetInt32().Should().Be(1038);
        (await NextAsync(page)).GetProperty("objectId").GetInt32().Should().Be(1039);
        return (call, leg);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _pages)
            await page.DisposeAsync();
        await Vcc.DisposeAsync();
        _deadline.Dispose();
    }
}
