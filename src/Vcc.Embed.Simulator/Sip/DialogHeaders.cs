using System.Globalization;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>The identity of a dialog, and the headers of its requests and responses (RFC 3261 §12).</summary>
internal sealed class DialogHeaders(string callId, string localAddress, string remoteAddress, string remoteTarget)
{
    // The host is never resolved: the browser responds on its open socket.
    public const string OurContact = "<sip:vcc@vcc.test;transport=ws>";

    private int _sequence;

    public string CallId { get; } = callId;
    public string LocalTag { get; } = SipService.NewTag();
    public string? RemoteTag { get; private set; }

    /// <summary>Keeps the first response's tag, and the newest Contact.</summary>
    public void TakeRemote(SipAddress address, string? contact)
    {
        RemoteTag ??= address.Tag;
        if (SipAddress.Parse(contact).Uri is { Length: > 0 } target)
            remoteTarget = target;
    }

    public SipMessage Request(string method, int? sequence = null, string? branch = null)
    {
        var number = sequence ?? ++_sequence;
        var request = SipMessage.Request(method, remoteTarget)
            .With("Via", $"SIP/2.0/WSS vcc.test;branch={branch ?? SipService.NewBranch()}")
            .With("Max-Forwards", "70")
            .With("From", WithTag(localAddress, LocalTag))
            .With("To", RemoteTag is null ? remoteAddress : WithTag(remoteAddress, RemoteTag))
            .With("Call-ID", CallId)
            .With("CSeq", number.ToString(CultureInfo.InvariantCulture) + " " + method);
        return method is "INVITE" ? request.With("Contact", OurContact).With("Allow", "INVITE, ACK, CANCEL, BYE, INFO, UPDATE") : request;
    }

    public SipMessage ResponseWithContact(SipMessage request, int status, string reason) =>
        request.CreateResponse(status, reason, LocalTag).With("Contact", OurContact);

    private static string WithTag(string address, string tag) =>
        address.Contains(";tag=", StringComparison.OrdinalIgnoreCase) ? address : address + ";tag=" + tag;
}
