using Vcc.Embed.Simulator.Media;
namespace Vcc.Embed.Simulator.Sip;

/// <summary>Handles the browser's requests within a dialog.</summary>
internal static class DialogRequests
{
    public static void Received(SipDialog dialog, SipConnection connection, SipMessage request)
    {
        switch (request.Method)
        {
            case "ACK":
                break;
            case "BYE":
                connection.Send(request.CreateResponse(200, "OK"));
                dialog.HungUp();
                break;
            case "CANCEL":
                connection.Send(request.CreateResponse(200, "OK", dialog.Headers.LocalTag));
                dialog.Cancelled();
                break;
            case "INVITE" when !dialog.HasEnded:
                Reoffered(dialog, connection, request);
                break;
            case "INFO":
                connection.Send(request.CreateResponse(200, "OK"));
                if (DtmfInfoReader.Read(request) is { } digit)
                    dialog.Pressed(digit);
                break;
            case "UPDATE":
                // A session refresh carries no body (contract §3, Session-Expires 90 in JsSIP).
                connection.Send(dialog.Headers.ResponseWithContact(request, 200, "OK").With("Session-Expires", request["Session-Expires"]));
                break;
            case "INVITE":
                connection.Send(request.CreateResponse(481, "Call/Transaction Does Not Exist"));
                break;
            default:
                SipService.Unknown(dialog.Simulator, connection, request);
                break;
        }
    }

    private static void Reoffered(SipDialog dialog, SipConnection connection, SipMessage invite)
    {
        // Without a tag it repeats the first INVITE, which has its response.
        if (invite.To.Tag is not null)
            connection.Send(dialog.Headers.ResponseWithContact(invite, 200, "OK").WithSdp(Sdp.AnswerTo(invite.Body, dialog.LocalSdp)));
    }
}
