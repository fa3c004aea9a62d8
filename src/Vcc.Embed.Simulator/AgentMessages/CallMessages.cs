namespace Vcc.Embed.Simulator.AgentMessages;

internal sealed record AgentRung(string CallId, string Caller, string Extension, string Line, int CallDirection) : AgentMessage(1038);

internal sealed record AgentAnswered(string CallId, string Extension) : AgentMessage(1039);

internal sealed record AgentEnded(string CallId, string Extension) : AgentMessage(1009);

/// <summary>The response to hold, unhold, mute, unmute and a transfer to a queue: a status and, after success, the call.</summary>
internal sealed record CommandResponse(int ObjectId, string Status, string? CallId = null) : AgentMessage(ObjectId)
{
    public const int TransferToQueueId = 1116;
}

/// <summary>A report of a call between agents: ring, answer or end.</summary>
internal sealed record InternalCallReported(int ObjectId, string CallId, string Called) : AgentMessage(ObjectId)
{
    public const int Rings = 1607111001;
    public const int Ended = 1607111002;
    public const int Answered = 1607111003;
}
