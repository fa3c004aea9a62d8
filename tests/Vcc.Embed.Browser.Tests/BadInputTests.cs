using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

/// <summary>The element says what is wrong, and the API has a type for it. After the repair, one button is enough for the next call.</summary>
public class BadInputTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "wrong key", "tokenRejected", "Tổng đài từ chối đăng nhập" },
        { "unknown domain", "domainNotFound", "Tổng đài không có tên miền này" },
        { "unknown extension", "unknownExtension", "Tổng đài không có máy lẻ này" },
        { "not signed in", "notSignedIn", "Bạn chưa đăng nhập" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_shown_and_can_be_repaired(string mistake, string reason, string words)
    {
        await using var crm = await FaultyCrm.StartAsync();
        var mend = Make(mistake, crm);
        var agent = await AgentAsync();

        await agent.Page.GotoAsync(crm.Address.AbsoluteUri);

        await agent.ShowsAsync(words);
        await agent.WhenAsync($"state.connection.state === 'lost' && state.connection.error.code === '{reason}'");
        (await ReasonOfSessionAsync(agent)).Should().Be(reason);

        mend();
        await agent.Phone.GetByText("Kết nối lại").ClickAsync();
        await agent.ReadyAsync();
        await CallWorksAsync(crm, agent);
    }

    [Fact]
    public async Task An_unreachable_VCC_is_shown_and_reached_later()
    {
        await using var crm = await FaultyCrm.StartAsync();
        crm.BaseAddress = new Uri($"http://localhost:{ClosedPort()}/");
        var agent = await AgentAsync();

        await agent.Page.GotoAsync(crm.Address.AbsoluteUri);
        await agent.WhenAsync("state.connection.error?.code === 'unreachable'");
        (await ReasonOfSessionAsync(agent)).Should().Be("unreachable");

        crm.BaseAddress = crm.Vcc.BaseAddress;
        await agent.ReadyAsync();
        await CallWorksAsync(crm, agent);
    }

    [Fact]
    public async Task A_refused_microphone_is_shown_and_can_be_allowed()
    {
        await using var crm = await FaultyCrm.StartAsync();
        var asking = await Chromium.LaunchAskingAsync();
        await UseAsync(asking);
        // Granting one permission takes away all that were not granted.
        await Context.ClearPermissionsAsync();
        await Context.GrantPermissionsAsync(["geolocation"]);
        var agent = await AgentAsync();
        await agent.OpenAsync(crm.Address.AbsoluteUri);
        var customer = crm.Vcc.Customer("0912345678");
        await customer.CallAsync(crm.Vcc.Hotline);
        await agent.RingsWithAsync("0912345678");

        await agent.AnswerAsync();

        await agent.ShowsAsync("Trình duyệt đang chặn micro");
        await agent.WhenAsync("state.audioProblem === 'microphoneDenied' && state.call?.state !== 'connected'");

        await customer.HangUpAsync();
        await agent.WhenAsync("state.call === null || state.call.state === 'ended'");
        await Context.GrantPermissionsAsync(["microphone"]);
        await customer.CallAsync(crm.Vcc.Hotline);
        await agent.RingsWithAsync("0912345678");
        await agent.AnswerAsync();
        await agent.WhenAsync("state.call?.state === 'connected' && state.audioProblem === null");
    }

    private static Action Make(string mistake, FaultyCrm crm)
    {
        switch (mistake)
        {
            case "wrong key":
                crm.AccessKey = "not-the-key-of-this-domain";
                return () => crm.AccessKey = crm.Vcc.AccessKey;
            case "unknown domain":
                crm.Domain = "elsewhere";
                return () => crm.Domain = crm.Vcc.Domain;
            case "unknown extension":
                crm.SignedIn = "9999";
                return () => crm.SignedIn = "5000";
            case "not signed in":
                crm.SignedIn = null;
                return () => crm.SignedIn = "5000";
            default:
                throw new ArgumentOutOfRangeException(nameof(mistake), mistake, "No such mistake.");
        }
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string?> ReasonOfSessionAsync(SoftphonePage agent)
    {
        var problem = await agent.Page.EvaluateAsync<JsonElement>(
            "async () => (await fetch('/vcc/session', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Vcc-Embed': '1' }, body: '{}' })).json()");
        return problem.GetProperty("code").GetString();
    }

    private static async Task CallWorksAsync(FaultyCrm crm, SoftphonePage agent)
    {
        var customer = crm.Vcc.Customer("0912345678");
        await customer.CallAsync(crm.Vcc.Hotline);
        await agent.RingsWithAsync("0912345678");
        await agent.AnswerAsync();
        await agent.ConnectedAsync();
        await customer.HangUpAsync();
        await agent.EndedAsync("customerHangUp");
    }
}
