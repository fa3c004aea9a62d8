using Vcc.Embed.Testing;
using static Vcc.Embed.Simulator.Browser.Tests.Recorded.Steps;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>
/// Recordings with STUN servers that never respond (contract §4). The customer is a real page, which ends
/// the agent's gathering, so no call waits.
/// </summary>
internal static class Stun
{
    private const string ReadyAtOnce = "candidate.ready()";
    private const string ReadyAfter100 = "setTimeout(candidate.ready, 100)";

    private static readonly Step AsItIs = _ => Task.CompletedTask;

    // The correction of contract §4 for unreachable servers.
    private static readonly Step WithoutServers = Run(
        "const Real = RTCPeerConnection; RTCPeerConnection = function (config) { return new Real({ ...config, iceServers: [] }); }");

    public static IEnumerable<Scenario> All =>
    [
        new("stun-blackhole", Play(AsItIs, CustomerPageCalls, AgentAccepts, AgentEnds)),
        new("stun-blackhole-earlyReady", Play(OnCandidate(ReadyAtOnce), CustomerPageCalls, AgentAccepts, AgentEnds)),
        new("stun-blackhole-earlyReady100", Play(OnCandidate(ReadyAfter100), CustomerPageCalls, AgentAccepts, AgentEnds)),
        new("stun-blackhole-hold-during-gathering", Play(AsItIs, CustomerPageCalls, AgentAccepts, Hold)),
        new("stun-blackhole-outbound", Play(AsItIs, CustomerPageWaits, Callout(Customer, "csCurrentCallId"))),
        new("stun-blackhole-stripIce", Play(WithoutServers, CustomerPageCalls, AgentAccepts, AgentEnds)),
    ];

    private static Step CustomerPageWaits => stage => CustomerPhone.OpenAsync(stage.Context, stage.Vcc.BaseAddress, Customer, "lang=en&theme=light");

    private static Step CustomerPageCalls => async stage =>
    {
        var customer = await CustomerPhone.OpenAsync(stage.Context, stage.Vcc.BaseAddress, Customer, "lang=en&theme=light");
        await customer.ClickAsync("call");
        await stage.A.SeesAsync("csCurrentCallId");
        stage.Call = await stage.Vcc.Agent(stage.A.Extension).RungAsync();
    };

    private static Step OnCandidate(string act) => Run(
        $"const start = init_ua; init_ua = (...given) => {{ start(...given); ua.on('newRTCSession', data => data.session.on('icecandidate', candidate => {act})); }}");

    private static Step Play(Step remedy, params Step[] steps) => async stage =>
    {
        using var hole = new BlackHole();
        await stage.OpenAsync("5000", "A");
        await stage.A.RunAsync($"pcConfig.iceServers = [{{ urls: ['stun:127.0.0.1:{hole.Port}'] }}]");
        await remedy(stage);
        await stage.A.InitAsync();
        await stage.A.SeesAsync("csInitComplete");
        await stage.Vcc.Agent("5000").RegisteredAsync();
        foreach (var step in steps)
            await step(stage);
        hole.HasSwallowed.Should().Be(remedy != WithoutServers, "the servers must have been asked, and only where nothing keeps the browser from it");
    };
}
