using System.Globalization;
using Vcc.Embed.Simulator.Sip;

namespace Vcc.Embed.Simulator.Tool.Wire;

/// <summary>A call that rings at an agent's page, from the page's side.</summary>
internal sealed class IncomingCall(AgentPage page, SipMessage invite)
{
    private readonly string _tag = AgentPage.Random(10);
    private int _sequence = 100;

    public SipMessage Invite { get; } = invite;

    public Task RespondAsync(int status, string reason, string? sdp, CancellationToken cancellationToken) =>
        RespondAsync(Invite, status, reason, sdp, cancellationToken);

    /// <summary>Responds to the INVITE or a later request, such as a hold.</summary>
    public Task RespondAsync(SipMessage request, int status, string reason, string? sdp, CancellationToken cancellationToken)
    {
        var answer = request.CreateResponse(status, reason, status == 100 ? null : _tag)
            .With("Contact", $"<sip:{page.ContactUser}@{page.ContactHost};transport=ws>");
        return page.SendSipAsync(sdp is null ? answer : answer.WithSdp(sdp), cancellationToken);
    }

    /// <summary>Answers the call: 200 with a description, then the ACK.</summary>
    public async Task<SipMessage> AcceptAsync(CancellationToken cancellationToken)
    {
        await RespondAsync(200, "OK", AgentPage.Sdp, cancellationToken).ConfigureAwait(false);
        return await page.NextSipAsync(message => message.Method == "ACK", cancellationToken).ConfigureAwait(false);
    }

    public SipMessage Request(string method, string target = "sip:vcc@vcc.test;transport=ws") => SipMessage.Request(method, target)
        .With("Via", $"SIP/2.0/WS {page.ContactHost};branch=z9hG4bK{AgentPage.Random(7)}")
        .With("Max-Forwards", "69")
        .With("To", Invite["From"])
        .With("From", Invite["To"] + ";tag=" + _tag)
        .With("Call-ID", Invite.CallId)
        .With("CSeq", (++_sequence).ToString(CultureInfo.InvariantCulture) + " " + method)
        .With("Contact", $"<sip:{page.ContactUser}@{page.ContactHost};transport=ws>");

    /// <summary>Sends a request within the call and waits for its response.</summary>
    public async Task<SipMessage> AskAsync(SipMessage request, CancellationToken cancellationToken)
    {
        await page.SendSipAsync(request, cancellationToken).ConfigureAwait(false);
        return await page.NextSipAsync(message => !message.IsRequest && message["CSeq"] == request["CSeq"], cancellationToken).ConfigureAwait(false);
    }
}
