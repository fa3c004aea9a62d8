using System.Net.Http.Headers;
using System.Text;
using Vcc.Embed.Client.Accounts;
using Vcc.Embed.Client.Http;

namespace Vcc.Embed.Client.Login;

/// <summary>Builds the HTTP request of a login.</summary>
internal static class LoginRequest
{
    private static readonly ProductInfoHeaderValue UserAgent = new("Vcc.Embed", typeof(LoginRequest).Assembly.GetName().Version?.ToString(3));
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    public static AccountHttpRequest Create(VccAccount account, VccToken token, VccLoginForm form)
    {
        var request = new AccountHttpRequest(account, HttpMethod.Post, AddressOf(account)) { Content = CreateContent(form, token) };
        request.Headers.UserAgent.Add(UserAgent);
        request.Headers.Accept.Add(Json);
        return request;
    }

    public static Uri AddressOf(VccAccount account)
    {
        // The validator allows plain domains only. Escaping stays correct if that rule becomes wider.
        var path = account.LoginPath.Replace(AccountValidator.DomainPlaceholder, Uri.EscapeDataString(account.Domain!));
        return new Uri(account.BaseAddress!.AbsoluteUri.TrimEnd('/') + "/" + path);
    }

    /// <summary>The form to try after VCC refused one.</summary>
    public static VccLoginForm OtherForm(VccLoginForm refused) =>
        refused == VccLoginForm.UrlEncoded ? VccLoginForm.Json : VccLoginForm.UrlEncoded;

    // A token consists of base64url characters and dots, which no form needs to escape.
    private static HttpContent CreateContent(VccLoginForm form, VccToken token) => form switch
    {
        VccLoginForm.UrlEncoded => CreateText("token=" + token.Reveal(), "application/x-www-form-urlencoded"),
        VccLoginForm.Multipart => CreateMultipart(token),
        _ => CreateText("{\"token\":\"" + token.Reveal() + "\"}", "application/json"),
    };

    private static ByteArrayContent CreateText(string text, string mediaType) =>
        new(Encoding.ASCII.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };

    private static MultipartFormDataContent CreateMultipart(VccToken token)
    {
        var field = new ByteArrayContent(Encoding.ASCII.GetBytes(token.Reveal()));
        field.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"token\"" };

        // PHP and others do not accept the quotes that .NET puts around the boundary.
        var boundary = "vcc" + Guid.NewGuid().ToString("N");
        var content = new MultipartFormDataContent(boundary) { field };
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=" + boundary);
        return content;
    }
}
