namespace Vcc.Embed.Simulator.AgentChannel;

internal sealed record AgentRung(string CallId, string Caller, string Extension, string Line, int CallDirection) : AgentMessage(1038);

internal sealed record AgentAnswered(string CallId, string Extension) : AgentMessage(1039);

internal sealed record AgentEnded(string CallId, string Extension) : AgentMessage(1009);

/// <summary>The answer to hold, unhold, mute, unmute and a transfer to a queue: a status and, when it worked, the call.</summary>
internal sealed record CommandAnswered(int ObjectId, string Status, string? CallId = null) : AgentMessage(ObjectId);

/// <summary>Ring, answer and end of a call between agents.</summary>
internal sealed record InternalCallReported(int ObjectId, string CallId, string Called) : AgentMessage(ObjectId)
{
    public const int Rings = 1607111001;
    public const int Ended = 1607111002;
    public const int Answered = 1607111003;
}
