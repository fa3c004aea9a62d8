using static Vcc.Embed.Simulator.Browser.Tests.Recorded.Steps;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>Recordings with two agents, or two tabs of one.</summary>
internal static class Agents
{
    public static IEnumerable<Scenario> All =>
    [
        new("transfer-a2a-accept", A, B, CustomerCalls, AgentAccepts, Do("getTransferAgent()", "csListTransferAgent"),
            Run("csTransferCallAgent('5001')"), ForB("csNewCallTransferRequest"), OnB("responseTransferAgent(1)"), ForB("csCurrentCallId"),
            OnB("onAcceptCall()"), ForB("csAcceptCall"), Sees("csEndCall"), OnB("endCall()"), ForB("csEndCall")),
        new("transfer-a2a-reject", A, B, CustomerCalls, AgentAccepts,
            Run("csTransferCallAgent('5001')"), ForB("csNewCallTransferRequest"), OnB("responseTransferAgent(0)"), Sees("csTransferCallResponse"), AgentEnds),
        new("transfer-a2a-noagent", A, Run("csTransferCallAgent('5001')"), CustomerCalls, AgentAccepts, Do("csTransferCallAgent('5999')", "csTransferCallError"), AgentEnds),
        new("transfer-acd", A, B, CustomerCalls, AgentAccepts, Do("csTransferCallAcd(1)", "csTransferCallResponse"), ForB("csCurrentCallId"),
            OnB("onAcceptCall()"), ForB("csAcceptCall"), Sees("csEndCall"), CustomerLeaves, ForB("csEndCall")),
        new("tab2-takeover", Tab(1), Tab(2),
            OnB("csEnableCall()"), ForB("csShowEnableVoice"), OneRegistration,
            CustomerCallsB, OnB("onAcceptCall()"), ForB("csAcceptCall"), OnB("endCall()"), ForB("csEndCall"),
            Run("csEnableCall()"), ForB("csShowEnableVoice"), OneRegistration,
            CustomerCalls, AgentEnds),
        new("tab2-callout-without-voice", Tab(1), Tab(2), InviteTakesAMoment, OnB($"csCallout('{Customer}')"), Sees("csCurrentCallId"), CalledCustomerLeaves, Sees("csEndCall")),
    ];

    private static Step A => stage => ConnectAsync(stage, "5000", "A5000");

    private static Step B => stage => ConnectAsync(stage, "5001", "B5001");

    private static Step CustomerLeaves => stage => stage.Call.HangUpAsync();

    private static Step CalledCustomerLeaves => async stage =>
    {
        var call = await stage.Vcc.Customer(Customer).RungAsync();
        await call.HangUpAsync();
    };

    private static Step CustomerCallsB => async stage =>
    {
        stage.Call = await stage.Vcc.Customer(Customer).CallAsync(stage.Vcc.Hotline);
        await stage.B.SeesAsync("csCurrentCallId");
    };

    // The old tab's binding goes, the new tab's comes.
    private static Step OneRegistration => async stage =>
    {
        var registers = stage.Vcc.Transcript.Entries.Count(entry => entry.Channel == "sip" && entry.Direction == "from-agent" && entry.Name.StartsWith("REGISTER", StringComparison.Ordinal));
        var wanted = registers < 4 ? 3 : 5;
        var seen = 0;
        long last = long.MaxValue;
        await stage.Vcc.Transcript.WaitForAsync(entry =>
        {
            seen = entry.Sequence <= last ? 0 : seen;
            last = entry.Sequence;
            seen += entry.Channel == "sip" && entry.Direction == "to-agent" && entry.Text.Contains("REGISTER", StringComparison.Ordinal) ? 1 : 0;
            return seen >= wanted;
        });
        await stage.Vcc.Agent("5000").RegisteredAsync();
    };

    private static Step Tab(int number) => stage => ConnectAsync(stage, "5000", $"tab{number}");

    private static Step OnB(string script) => stage => stage.B.RunAsync(script);

    private static Step ForB(string callback) => stage => stage.B.SeesAsync(callback);
}
