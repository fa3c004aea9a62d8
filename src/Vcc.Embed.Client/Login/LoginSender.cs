using System.Net;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Client.Http;

namespace Vcc.Embed.Client.Login;

/// <summary>Sends one login and reads its response. A refused form is replaced once.</summary>
internal sealed partial class LoginSender(AccountHttpClient http, TimeProvider time, ILogger logger)
{
    public async Task<VccLogin> SendAsync(VccAgent agent, VccAccount account, VccToken token, CancellationToken cancellationToken)
    {
        var response = await PostAsync(account, token, account.LoginForm, cancellationToken).ConfigureAwait(false);
        if (response.Status is HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType)
        {
            var other = LoginRequest.OtherForm(account.LoginForm);
            LogOtherForm(account.Domain!, account.LoginForm, other, (int)response.Status);
            response = await PostAsync(account, token, other, cancellationToken).ConfigureAwait(false);
        }

        var user = LoginResponseReader.Read(response, new SecretRedactor(account.AccessKey!, token));
        return new VccLogin(agent, account.BaseAddress!, account.Domain!, token, user, SkewOf(response));
    }

    private async Task<LoginResponse> PostAsync(VccAccount account, VccToken token, VccLoginForm form, CancellationToken cancellationToken)
    {
        using var request = LoginRequest.Create(account, token, form);
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return await LoginResponse.ReadAsync(response, cancellationToken).ConfigureAwait(false);
    }

    private TimeSpan? SkewOf(LoginResponse response)
    {
        if (response.Date is not { } theirs)
            return null;

        var skew = TimeSpan.FromSeconds(Math.Round((theirs - time.GetUtcNow()).TotalSeconds));
        if (skew.Duration() >= TimeSpan.FromMinutes(5))
            LogSkew(skew);
        return skew;
    }

    [LoggerMessage(5, LogLevel.Information, "VCC domain {Domain} refused a login as {Form} with HTTP {Status}. {Other} is tried. If it works, set LoginForm to {Other} to save a request.")]
    private partial void LogOtherForm(string domain, VccLoginForm form, VccLoginForm other, int status);

    [LoggerMessage(6, LogLevel.Warning, "VCC's clock is {Skew} ahead of this machine's. A token holds the time of its expiry, so set this machine's clock.")]
    private partial void LogSkew(TimeSpan skew);
}
