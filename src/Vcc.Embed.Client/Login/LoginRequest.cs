using System.Net.Http.Headers;
using Vcc.Embed.Client.Accounts;

namespace Vcc.Embed.Client.Login;

internal static class LoginRequest
{
    private static readonly ProductInfoHeaderValue UserAgent = new("Vcc.Embed", typeof(LoginRequest).Assembly.GetName().Version?.ToString(3));
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    public static AccountRequest For(VccAccount account, VccToken token, VccLoginForm form)
    {
        var request = new AccountRequest(account, HttpMethod.Post, AddressOf(account)) { Content = LoginContent.Of(form, token) };
        request.Headers.UserAgent.Add(UserAgent);
        request.Headers.Accept.Add(Json);
        return request;
    }

    public static Uri AddressOf(VccAccount account)
    {
        // The domain was checked to be plain; escaping it too costs nothing if that rule is ever widened.
        var path = account.LoginPath.Replace(LoginPathRule.DomainPlaceholder, Uri.EscapeDataString(account.Domain!));
        return new Uri(account.BaseAddress!.AbsoluteUri.TrimEnd('/') + "/" + path);
    }
}
