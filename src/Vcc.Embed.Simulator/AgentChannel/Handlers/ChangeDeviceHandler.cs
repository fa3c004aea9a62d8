using Vcc.Embed.Simulator.AgentMessages;

namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

internal sealed class ChangeDeviceHandler : IAgentHandler
{
    public int ObjectId => 1511242004;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var agent = socket.Agent!;
        var before = agent.Device;
        var wanted = (VccSimulatedDevice)(frame.Number("deviceType") ?? 0);
        // reConfigDeviceType of role 7 sends no number; the agent's own is used (contract §1.2).
        var mobile = frame.Text("phoneNum") is { Length: > 0 } named ? named : agent.PhoneNumber;
        var works = Enum.IsDefined(wanted)
            && socket.Simulator.Faults.Take(VccFaultNames.DeviceRefuse, agent) is null;
        if (works)
        {
            agent.Device = wanted;
            agent.MobileNumber = wanted == VccSimulatedDevice.Mobile ? mobile : null;
        }

        socket.Send(new DeviceChanged(works ? 1 : 0, (int)before, (int)wanted));
    }
}
