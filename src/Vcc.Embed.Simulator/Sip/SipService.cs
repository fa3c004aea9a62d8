using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>Sends each SIP message where it belongs: the registrar, a dialog, or a new call between agents.</summary>
internal sealed class SipService(Exchange exchange)
{
    private readonly Registrar _registrar = new(exchange);
    private readonly Dictionary<string, SipDialog> _dialogs = [];

    public static string NewTag() => Random(10);

    public static string NewBranch() => "z9hG4bK" + Random(16);

    /// <summary>Never begins like a Call-ID of JsSIP's, which would be taken for a loop (contract §3).</summary>
    public static string NewCallId() => "vcc-sim-" + Random(20);

    /// <summary>The dialogs there are, with those that linger for late answers.</summary>
    public int DialogCount => _dialogs.Count;

    public void Add(SipDialog dialog) => _dialogs[dialog.Headers.CallId] = dialog;

    public void Remove(SipDialog dialog)
    {
        if (_dialogs.GetValueOrDefault(dialog.Headers.CallId) == dialog)
            _dialogs.Remove(dialog.Headers.CallId);
    }

    public void Received(SipConnection connection, SipMessage message)
    {
        var dialog = _dialogs.GetValueOrDefault(message.CallId);
        if (!message.IsRequest)
            dialog?.ReceivedResponse(message);
        else if (message.Method == "REGISTER")
            _registrar.Register(connection, message);
        else if (dialog is not null && dialog.Accepts(message))
            DialogRequests.Received(dialog, connection, message);
        else
            OutsideDialog(connection, message);
    }

    public void Lost(SipConnection connection) => _registrar.Lost(connection);

    public Flow? FlowOf(SipConnection connection) => _registrar.FlowOf(connection);

    private void OutsideDialog(SipConnection connection, SipMessage request)
    {
        switch (request.Method)
        {
            case "INVITE" when request.To.Tag is null:
                InternalCall.Dialled(exchange, connection, request);
                break;
            case "OPTIONS":
                connection.Send(request.Answer(200, "OK", NewTag()));
                break;
            case "ACK":
                break;
            case "BYE" or "INFO" or "UPDATE" or "CANCEL" or "INVITE":
                connection.Send(request.Answer(481, "Call/Transaction Does Not Exist", NewTag()));
                break;
            default:
                Unknown(exchange, connection, request);
                break;
        }
    }

    public static void Unknown(Exchange exchange, SipConnection connection, SipMessage request)
    {
        exchange.Transcript.WriteUnemulated(SipConnection.Channel, connection.Agent?.Extension ?? "", "method " + request.Method);
        connection.Send(request.Answer(405, "Method Not Allowed", NewTag()));
    }

    private static string Random(int length) =>
        System.Security.Cryptography.RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", length);
}
