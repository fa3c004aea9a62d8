using System.Globalization;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Faults;
using Vcc.Embed.Simulator.Sockets;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>One browser's SIP socket. Bindings and dialogs outlive it (contract §0.7).</summary>
internal sealed class SipConnection(SipService sip, TextSocket socket)
{
    public const string Channel = "sip";

    private readonly OutgoingFaults _faults = new(sip.State, MessageFaultNames.OfSip, socket);

    /// <summary>Whose it is; nobody's before its first REGISTER.</summary>
    public Agent? Agent { get; set; }

    public TextSocket Socket { get; } = socket;

    public bool IsOpen { get; private set; } = true;

    public void Opened() => sip.State.Transcript.Write(Channel, "open", "", "open proto=sip");

    public void Received(string text) => sip.State.Run(() =>
    {
        // Keep-alives are empty lines (RFC 5626 §3.5.1).
        if (string.IsNullOrWhiteSpace(text))
            return;
        var message = SipParser.Parse(text, out var problem);
        sip.State.Transcript.Write(Channel, "from-agent", Agent?.Extension ?? "", message is null ? "malformed: " + problem : Name(message), text);
        if (message is not null)
            sip.Received(this, message);
        else
            sip.State.Transcript.WriteUnemulated(Channel, Agent?.Extension ?? "", "a frame that is no SIP: " + problem);
    });

    public void Send(SipMessage message) =>
        _faults.Pass(Agent, message.Method ?? message.Status.ToString(CultureInfo.InvariantCulture), message.ToString(), text =>
        {
            sip.State.Transcript.Write(Channel, "to-agent", Agent?.Extension ?? "", Name(message), text);
            Socket.Send(text);
        });

    public void Closed() => sip.State.Run(() =>
    {
        IsOpen = false;
        sip.State.Transcript.Write(Channel, "close", Agent?.Extension ?? "", "close " + Socket.CloseCode.ToString(CultureInfo.InvariantCulture));
        sip.Lost(this);
    });

    private static string Name(SipMessage message) =>
        message.IsRequest ? message.Summary : $"{message.Summary} ({message.SequenceNumber} {message.SequenceMethod})";
}
