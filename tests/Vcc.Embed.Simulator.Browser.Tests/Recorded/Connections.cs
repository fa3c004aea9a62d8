using static Vcc.Embed.Simulator.Browser.Tests.Recorded.Steps;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>Recordings of lost sockets, leaving pages and failed logins.</summary>
internal static class Connections
{
    // A leaving page closes both sockets at once, so 1009 may or may not be sent.
    private const string EndOfCall = "1009";

    // The recorder took a repeated 200 for a second answer and sent it twice.
    private const string Answered = "1039";

    public static IEnumerable<Scenario> All =>
    [
        new("aws-drop-reconnect", WithClock, StartFromInit, Fault(VccFaultNames.AgentChannelDrop), ClientSeconds(11), Sees("csInitComplete")),
        new("server-down-14s", WithClock, StartFromInit, Fault(VccFaultNames.AgentChannelRefuse), Fault(VccFaultNames.SipRefuse), Fault(VccFaultNames.AgentChannelDrop), Fault(VccFaultNames.SipDrop),
            ClientSeconds(11), Sees("csNotifyReconnecting"), Closed, NoFaults, ClientSeconds(11), Sees("csInitComplete"), Registered),
        new("first-ws-refused", Fault(VccFaultNames.AgentChannelRefuse), Open(""), Mark, Init, Sees("csOndisconnected"), Sees("csOndisconnected")),
        new("double-slash-api-server", Open(""), Run("API_SERVER += '/'"), Init, Sees("csInitComplete"), Registered),
        new("missing-callbacks", Open("csShowDeviceType"), Init, Sees("csShowEnableVoice"), Registered),
        new("reinit-csInit-twice", StartFromInit, Init, Sees("csInitComplete")),
        new("out-stuck-no-server-reply", Start, Run("csCallout('0955000001')"), Reload("5000"), Init, Sees("csInitComplete"), Registered),
        new("sipdrop-call-survives", StartFromInit, CustomerCalls, AgentAccepts, DropSip, AgentEnds, CustomerCalls, AgentAccepts, DropSip, CustomerHangsUp),
        new("reload-during-call", OpenLeaving, Init, Sees("csInitComplete"), Registered, CustomerCalls, AgentAccepts, HasAck, Reload("5000"), Init, Sees("csInitComplete"), Registered, CustomerCalls) { Without = EndOfCall, Tries = 3, Options = options => options.LostSocketGrace = TimeSpan.FromSeconds(2) },
        new("reload-during-call-nohandler", StartFromInit, CustomerCalls, AgentAccepts, HasAck, Reload("5000"), Init, Sees("csInitComplete"), Registered) { Without = EndOfCall },
        new("unload-permissions-policy-off", StartFromInit, Reload("5000"), Init, Sees("csInitComplete"), Registered),
        new("neg-bye-before-ack", WithClock, Open(""), StopClock, Init, Sees("csInitComplete"), Registered, Fault(VccFaultNames.SipNoAck), CustomerCalls, AgentAccepts, ClientRuns(600), Sends("200", 2),
            Fault(VccFaultNames.SipByeBeforeAck), Sends("403", 1), ClientRuns(25_000), Pings, ClientRuns(8_000), Sees("csEndCall")) { CountsRepetitions = true, Without = Answered },
        new("unload-events-reload", StartFromInit, Reload("5000"), Init, Sees("csInitComplete"), Registered),
    ];

    private static Step WithClock => stage => stage.AlteredContext.Clock.InstallAsync();

    private static Step NoFaults => stage =>
    {
        stage.Vcc.Faults.Clear();
        return Task.CompletedTask;
    };

    private static Step Registered => stage => stage.A.IsRegisteredAsync();

    private static Step Init => stage => stage.A.InitAsync();

    private static Step Closed => stage => stage.A.Page.WaitForFunctionAsync("() => agentWebPush.webSocket.readyState === WebSocket.CLOSED");

    private static Step OpenLeaving => stage => stage.OpenAsync("5000", "A", leaving: "pagehide");

    // The pause lies ahead of a busy machine's clock. From then on only the scenario moves the page's time.
    private static Step StopClock => async stage =>
        await stage.Context.Clock.PauseAtAsync(DateTimeOffset.FromUnixTimeMilliseconds(await stage.A.ReadAsync<long>("Date.now() + 30_000")).UtcDateTime);

    private static Step ClientRuns(long milliseconds) => stage => stage.Context.Clock.RunForAsync(milliseconds);

    private static Step Pings => stage => stage.Vcc.Transcript.WaitForAsync(entry => entry is { Channel: "agent-channel", Direction: "from-agent", Name: "11111111" });

    private static Step Sends(string status, int times) => stage => stage.Vcc.Transcript.WaitForAsync(_ => stage.Vcc.Transcript.Entries.Count(
        entry => entry is { Channel: "sip", Direction: "from-agent" } && entry.Text.StartsWith($"SIP/2.0 {status}", StringComparison.Ordinal)) >= times);

    // Without the ACK JsSIP delays its BYE, and a leaving page has no time for it.
    private static Step HasAck => stage => stage.A.Page.WaitForFunctionAsync("() => state.session.status === state.session.C.STATUS_CONFIRMED");

    private static Step DropSip => async stage =>
    {
        var registrations = Registrations(stage);
        stage.Vcc.Faults.Set(VccFaultNames.SipDrop, extension: "5000");
        await stage.Vcc.Transcript.WaitForAsync(_ => Registrations(stage) > registrations);
    };

    private static int Registrations(Stage stage) =>
        stage.Vcc.Transcript.Entries.Count(entry => entry is { Channel: "sip", Direction: "to-agent" } && entry.Text.Contains("REGISTER", StringComparison.Ordinal));

    private static Step Open(string without) => stage => stage.OpenAsync("5000", "A", without);

    private static Step ClientSeconds(int seconds) => async stage =>
    {
        // The page's timer must be set before its clock moves.
        await stage.A.Page.WaitForFunctionAsync("() => agentWebPush.reconnectTimer !== null");
        await stage.Context.Clock.FastForwardAsync(seconds * 1000L);
    };

    // The same agent in a new document, as after F5. Only the new document's callbacks are compared.
    private static Step Reload(string extension) => async stage =>
    {
        await stage.A.Page.ReloadAsync();
        stage.A.StartOver();
        stage.Forget(stage.A);
        await stage.Vcc.Transcript.WaitForAsync(entry => entry is { Channel: "agent-channel", Direction: "close" } && entry.Party == extension);
    };
}
