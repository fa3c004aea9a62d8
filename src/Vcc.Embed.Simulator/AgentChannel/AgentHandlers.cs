using Vcc.Embed.Simulator.AgentChannel.Handlers;

namespace Vcc.Embed.Simulator.AgentChannel;

/// <summary>Finds the handler of a message by its objectId.</summary>
internal static class AgentHandlers
{
    private static readonly Dictionary<int, IAgentHandler> All = new IAgentHandler[]
    {
        new Refresh(),
        new Ping(),
        new EnableVoice(),
        new ChangeStatus(),
        new ChangeDevice(),
        new CallOut(),
        new Hold(2015, 1029, held: true),
        new Hold(2016, 1028, held: false),
        new Hold(2055, 1084, held: true),
        new Hold(2056, 1085, held: false),
        new Mute(2018, 1030, muted: true),
        new Mute(2017, 1031, muted: false),
        new EndCall(2019),
        new EndCall(2033),
        new EndCall(2009),
        new ListTransferAgents(),
        new TransferToAgent(),
        new AnswerTransfer(),
        new TransferToQueue(),
        new SendToSurvey(),
    }.ToDictionary(handler => handler.ObjectId);

    public static void Handle(AgentSocket socket, int objectId, AgentFrame frame)
    {
        if (!All.TryGetValue(objectId, out var handler))
            socket.Exchange.Transcript.WriteUnemulated(AgentSocket.Channel, socket.Agent?.Extension ?? "", $"objectId {objectId}");
        else if (socket.Agent is not null || handler is Refresh or Ping)
            handler.Handle(socket, frame);
    }
}
