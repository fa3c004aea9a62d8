using Vcc.Embed.Simulator.AgentChannel.Handlers;

namespace Vcc.Embed.Simulator.AgentChannel;

/// <summary>Finds the handler of a message by its objectId.</summary>
internal static class AgentHandlerTable
{
    private static readonly Dictionary<int, IAgentHandler> All = new IAgentHandler[]
    {
        new RefreshHandler(),
        new PingHandler(),
        new EnableVoiceHandler(),
        new ChangeStatusHandler(),
        new ChangeDeviceHandler(),
        new CallOutHandler(),
        new HoldHandler(2015, 1029, held: true),
        new HoldHandler(2016, 1028, held: false),
        new HoldHandler(2055, 1084, held: true),
        new HoldHandler(2056, 1085, held: false),
        new MuteHandler(2018, 1030, muted: true),
        new MuteHandler(2017, 1031, muted: false),
        new EndCallHandler(2019),
        new EndCallHandler(2033),
        new EndCallHandler(2009),
        new ListTransferAgentsHandler(),
        new TransferToAgentHandler(),
        new ReplyToTransferHandler(),
        new TransferToQueueHandler(),
        new SendToSurveyHandler(),
    }.ToDictionary(handler => handler.ObjectId);

    public static void Handle(AgentSocket socket, int objectId, AgentFrame frame)
    {
        if (!All.TryGetValue(objectId, out var handler))
            socket.Simulator.Transcript.WriteUnemulated(AgentSocket.Channel, socket.Agent?.Extension ?? "", $"objectId {objectId}");
        else if (socket.Agent is not null || handler is RefreshHandler or PingHandler)
            handler.Handle(socket, frame);
    }
}
