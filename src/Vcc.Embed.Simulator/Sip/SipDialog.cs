using System.Globalization;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>One dialog with an agent's browser, whichever side began it (RFC 3261 §12).</summary>
internal sealed class SipDialog
{
    // Nobody resolves it: the browser answers on the socket it has.
    private const string OurContact = "<sip:vcc@vcc.test;transport=ws>";

    private static readonly TimeSpan LingerAfterEnd = TimeSpan.FromSeconds(32);

    private readonly ISipDialogOwner _owner;
    private readonly string _localAddress;
    private readonly string _remoteAddress;
    private ClientInvite? _inviting;
    private ServerInvite? _invited;
    private int _sequence;

    private SipDialog(Exchange exchange, Flow flow, ISipDialogOwner owner, string callId, string localAddress, string remoteAddress, string remoteTarget)
    {
        Exchange = exchange;
        Flow = flow;
        _owner = owner;
        CallId = callId;
        _localAddress = localAddress;
        _remoteAddress = remoteAddress;
        RemoteTarget = remoteTarget;
        exchange.Sip.Add(this);
        flow.Dialogs.Add(this);
    }

    public Exchange Exchange { get; }
    public Flow Flow { get; }
    public string CallId { get; }
    public string LocalTag { get; } = SipService.NewTag();
    public string? RemoteTag { get; set; }
    public string RemoteTarget { get; set; }
    public bool IsEstablished { get; private set; }
    public bool HasEnded { get; private set; }

    /// <summary>The last description we gave, which answers a re-INVITE of the browser's.</summary>
    public string LocalSdp { get; set; } = "";

    public static SipDialog Outgoing(Exchange exchange, Flow flow, ISipDialogOwner owner, string from, string to) =>
        new(exchange, flow, owner, SipService.NewCallId(), from, to, flow.Contact);

    public static SipDialog Incoming(Exchange exchange, Flow flow, ISipDialogOwner owner, SipMessage invite)
    {
        var target = SipAddress.Parse(invite["Contact"]).Uri;
        var dialog = new SipDialog(exchange, flow, owner, invite.CallId, invite["To"] ?? "", invite["From"] ?? "", target)
        {
            RemoteTag = invite.From.Tag,
        };
        dialog._invited = new ServerInvite(dialog, invite);
        return dialog;
    }

    public void Invite(string? sdp)
    {
        LocalSdp = sdp ?? "";
        _inviting = new ClientInvite(this, sdp, isFirst: true, _owner, done: null);
    }

    /// <summary>Offers a new description within the call. Says whether the browser took it.</summary>
    public void Reinvite(string sdp, Action<bool> done)
    {
        if (!IsEstablished || HasEnded || _inviting is { IsOver: false })
        {
            done(false);
            return;
        }

        LocalSdp = sdp;
        _inviting = new ClientInvite(this, sdp, isFirst: false, _owner, done);
    }

    public void Ring() => _invited?.Ring();

    public void Accept(string sdp)
    {
        LocalSdp = sdp;
        IsEstablished = true;
        _invited?.Accept(sdp);
    }

    public void Refuse(int status, string reason)
    {
        _invited?.Refuse(status, reason);
        Finish();
    }

    /// <summary>CANCEL before the answer, BYE after it.</summary>
    public void End()
    {
        if (HasEnded)
            return;
        if (IsEstablished)
            Bye();
        else if (_invited is not null)
            Refuse(487, "Request Terminated");
        else
            _inviting?.Cancel();
    }

    public void Bye()
    {
        Send(Request("BYE"));
        Finish();
    }

    public void SendDtmf(string digit)
    {
        var info = Request("INFO").With("Content-Type", "application/dtmf-relay");
        info.Body = $"Signal={digit}\r\nDuration=100";
        Send(info);
    }

    /// <summary>The browser is gone for good, or has forgotten this call.</summary>
    public void Lost()
    {
        if (HasEnded)
            return;
        var wasEstablished = IsEstablished;
        Finish();
        if (wasEstablished)
            _owner.HungUp(this);
        else
            _owner.Refused(this, 408);
    }

    /// <summary>Whether a request belongs here: its tags say so, or it cancels or repeats the first INVITE.</summary>
    public bool Accepts(SipMessage request) =>
        request.Method == "CANCEL" || request.To.Tag == LocalTag || (request.Method is "INVITE" && _invited?.IsRepeatedBy(request) == true);

    public void ReceivedRequest(SipConnection connection, SipMessage request)
    {
        switch (request.Method)
        {
            case "ACK":
                break;
            case "BYE":
                connection.Send(request.Answer(200, "OK"));
                if (!HasEnded)
                {
                    Finish();
                    _owner.HungUp(this);
                }

                break;
            case "CANCEL":
                Cancelled(connection, request);
                break;
            case "INVITE" when !HasEnded:
                Reoffered(connection, request);
                break;
            case "INFO":
                connection.Send(request.Answer(200, "OK"));
                if (Dtmf.Read(request) is { } digit && !HasEnded)
                    _owner.Dtmf(this, digit);
                break;
            case "UPDATE":
                // A session refresh carries no body (contract §3, Session-Expires 90 in JsSIP).
                connection.Send(request.Answer(200, "OK").With("Contact", OurContact).With("Session-Expires", request["Session-Expires"]));
                break;
            case "INVITE":
                connection.Send(request.Answer(481, "Call/Transaction Does Not Exist"));
                break;
            default:
                connection.Send(request.Answer(405, "Method Not Allowed"));
                break;
        }
    }

    public void ReceivedResponse(SipMessage response)
    {
        if (response.SequenceMethod == "INVITE")
            _inviting?.Received(response);
        else if (response.SequenceMethod == "BYE")
            Remove();
    }

    public void Establish() => IsEstablished = true;

    public SipMessage Request(string method, int? sequence = null, string? branch = null)
    {
        var number = sequence ?? ++_sequence;
        var request = SipMessage.Request(method, RemoteTarget)
            .With("Via", $"SIP/2.0/WSS vcc.test;branch={branch ?? SipService.NewBranch()}")
            .With("Max-Forwards", "70")
            .With("From", WithTag(_localAddress, LocalTag))
            .With("To", RemoteTag is null ? _remoteAddress : WithTag(_remoteAddress, RemoteTag))
            .With("Call-ID", CallId)
            .With("CSeq", number.ToString(CultureInfo.InvariantCulture) + " " + method);
        return method is "INVITE" ? request.With("Contact", OurContact).With("Allow", "INVITE, ACK, CANCEL, BYE, INFO, UPDATE") : request;
    }

    public SipMessage AnswerWithContact(SipMessage request, int status, string reason) =>
        request.Answer(status, reason, LocalTag).With("Contact", OurContact);

    public void Send(SipMessage message) => Flow.Send(message);

    /// <summary>Nothing more is expected but late answers.</summary>
    public void Finish()
    {
        if (HasEnded)
            return;
        HasEnded = true;
        Exchange.After(LingerAfterEnd, Remove);
    }

    private void Cancelled(SipConnection connection, SipMessage cancel)
    {
        connection.Send(cancel.Answer(200, "OK", LocalTag));
        if (_invited is null || IsEstablished || HasEnded)
            return;
        _invited.Refuse(487, "Request Terminated");
        Finish();
        _owner.HungUp(this);
    }

    private void Reoffered(SipConnection connection, SipMessage invite)
    {
        if (invite.To.Tag is null)
            return;
        connection.Send(AnswerWithContact(invite, 200, "OK").WithSdp(Sdp.AnswerTo(invite.Body, LocalSdp)));
    }

    private void Remove()
    {
        Exchange.Sip.Remove(this);
        Flow.Dialogs.Remove(this);
    }

    private static string WithTag(string address, string tag) =>
        address.Contains(";tag=", StringComparison.OrdinalIgnoreCase) ? address : address + ";tag=" + tag;
}
