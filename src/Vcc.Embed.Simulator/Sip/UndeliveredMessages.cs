namespace Vcc.Embed.Simulator.Sip;

/// <summary>Messages to a browser that may have been lost with its socket: those never sent, and requests without a response.</summary>
internal sealed class UndeliveredMessages
{
    private const int MaxCount = 50;

    private readonly List<SipMessage> _messages = [];

    public void Sending(SipMessage message, bool isUp)
    {
        // JsSIP drops a first INVITE with its socket (contract §0.7), so it is never repeated. An ACK has no response.
        var hasResponse = message is { IsRequest: true, Method: not "ACK" } && message.To.Tag is not null;
        if ((hasResponse || !isUp) && _messages.Count < MaxCount)
            _messages.Add(message);
    }

    public void Responded(SipMessage response) =>
        _messages.RemoveAll(message => message.IsRequest && message.CallId == response.CallId && message["CSeq"] == response["CSeq"]);

    public IReadOnlyList<SipMessage> Take()
    {
        var messages = _messages.ToArray();
        _messages.Clear();
        return messages;
    }

    public void Clear() => _messages.Clear();
}
