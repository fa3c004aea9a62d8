using System.Net.Http.Headers;
using System.Text;

namespace Vcc.Embed.Client.Login;

internal static class LoginContent
{
    // A token consists of base64url characters and dots, which no form needs to escape.
    public static HttpContent Of(VccLoginForm form, VccToken token) => form switch
    {
        VccLoginForm.UrlEncoded => Text("token=" + token.Reveal(), "application/x-www-form-urlencoded"),
        VccLoginForm.Multipart => Multipart(token),
        _ => Text("{\"token\":\"" + token.Reveal() + "\"}", "application/json"),
    };

    public static VccLoginForm InsteadOf(VccLoginForm refused) =>
        refused == VccLoginForm.UrlEncoded ? VccLoginForm.Json : VccLoginForm.UrlEncoded;

    private static ByteArrayContent Text(string text, string mediaType) =>
        new(Encoding.ASCII.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };

    private static MultipartFormDataContent Multipart(VccToken token)
    {
        var field = new ByteArrayContent(Encoding.ASCII.GetBytes(token.Reveal()));
        field.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"token\"" };

        // PHP and others do not take the quotes that .NET puts around the boundary.
        var boundary = "vcc" + Guid.NewGuid().ToString("N");
        var content = new MultipartFormDataContent(boundary) { field };
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=" + boundary);
        return content;
    }
}
