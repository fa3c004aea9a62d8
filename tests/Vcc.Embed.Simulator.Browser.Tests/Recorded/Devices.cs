using static Vcc.Embed.Simulator.Browser.Tests.Recorded.Steps;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>Recordings about devices and the agent's status.</summary>
internal static class Devices
{
    public static IEnumerable<Scenario> All =>
    [
        new("device-1-2-3-4-6-1", Start, Device(2), Device(3, "0931234567"), Device(4), Device(6), Device(1), Registered),
        new("device-refused", Start, Fault(VccFaultNames.DeviceRefuse), Device(2)),
        new("device-same-type", Start, Run("changeDevice(1, '')")),
        new("device-during-call-1to2", Start, WatchAnswer, CustomerCalls, AgentAccepts, AnswerIsTold, Run("changeDevice(2, '')"), Sees("csShowDeviceType"), Sees("csEndCall"), Unregistered, Device(1), Registered),
        new("device2-back-to-1", Start, Device(2), Unregistered, Mark, Device(1), Registered),
        new("device2-inbound", Start, Device(2), Unregistered, CustomerCalls, PickUp, Sees("csAcceptCall"), Hold, Unhold, AgentEnds),
        new("device2-inbound-missed", Start, Device(2), Unregistered, Mark, CustomerCalls, CustomerHangsUp),
        new("device2-outbound", Start, Device(2), Unregistered, Mark, CalloutTo(Customer), CustomerAnswers, Run("endCall()"))
        {
            Options = options => options.DeskPhonePickUpDelay = TimeSpan.FromMilliseconds(50),
        },
        new("status-toggle", Start, Do("changeCallStatus()", "csShowCallStatus"), Do("changeCallStatus()", "csShowCallStatus"), Fault(VccFaultNames.StatusRefuse), Do("changeCallStatus()", "csShowCallStatus")),
    ];

    private static Step WatchAnswer => stage => stage.A.Page.EvaluateAsync(
        "() => { window.answerTold = new Promise(resolve => agentWebPush.webSocket.addEventListener('message', ({ data }) => /\"objectId\":1039/.test(data) && resolve())); }");

    /// <summary>VCC tells the answer on the agent channel too. A page that is on another device by then calls <c>csAcceptCall</c> for it.</summary>
    private static Step AnswerIsTold => stage => stage.A.Page.EvaluateAsync("() => answerTold");

    private static Step Registered => stage => stage.Vcc.Agent("5000").RegisteredAsync();

    private static Step Unregistered => stage => stage.Vcc.Agent("5000").UnregisteredAsync();

    private static Step PickUp => stage => stage.Vcc.Agent("5000").AnswerAsync();

    private static Step Device(int type, string phone = "") => Do($"changeDevice({type}, '{phone}')", "csShowDeviceType");
}
