using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>Routes each SIP message to the registrar, a dialog, or a new call between agents.</summary>
internal sealed class SipService
{
    private readonly Dictionary<string, SipDialog> _dialogs = [];
    private readonly Registrar _registrar;

    public SipService(SimulatorState state)
    {
        State = state;
        _registrar = new Registrar(this);
    }

    public SimulatorState State { get; }

    public static string NewTag() => Random(10);

    public static string NewBranch() => "z9hG4bK" + Random(16);

    /// <summary>A Call-ID that JsSIP does not take for a loop (contract §3).</summary>
    public static string NewCallId() => "vcc-sim-" + Random(20);

    /// <summary>The number of dialogs, including ended ones that wait for late responses.</summary>
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

    public ContactBinding? BindingOf(SipConnection connection) => _registrar.BindingOf(connection);

    private void OutsideDialog(SipConnection connection, SipMessage request)
    {
        switch (request.Method)
        {
            case "INVITE" when request.To.Tag is null:
                DialRequest.Received(this, connection, request);
                break;
            case "OPTIONS":
                connection.Send(request.CreateResponse(200, "OK", NewTag()));
                break;
            case "ACK":
                break;
            case "BYE" or "INFO" or "UPDATE" or "CANCEL" or "INVITE":
                connection.Send(request.CreateResponse(481, "Call/Transaction Does Not Exist", NewTag()));
                break;
            default:
                Unknown(State, connection, request);
                break;
        }
    }

    public static void Unknown(SimulatorState state, SipConnection connection, SipMessage request)
    {
        state.Transcript.WriteUnemulated(SipConnection.Channel, connection.Agent?.Extension ?? "", "method " + request.Method);
        connection.Send(request.CreateResponse(405, "Method Not Allowed", NewTag()));
    }

    private static string Random(int length) =>
        System.Security.Cryptography.RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", length);
}
