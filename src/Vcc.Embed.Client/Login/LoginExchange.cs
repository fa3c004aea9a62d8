using System.Net;
using Microsoft.Extensions.Logging;

namespace Vcc.Embed.Client.Login;

internal sealed partial class LoginExchange(LoginTransport transport, TimeProvider time, ILogger logger)
{
    public async Task<VccLogin> LoginAsync(VccAgent agent, VccAccount account, VccToken token, CancellationToken cancellationToken)
    {
        var answer = await PostAsync(account, token, account.LoginForm, cancellationToken).ConfigureAwait(false);
        if (answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType)
        {
            var other = LoginContent.InsteadOf(account.LoginForm);
            LogOtherForm(account.Domain!, account.LoginForm, other, (int)answer.Status);
            answer = await PostAsync(account, token, other, cancellationToken).ConfigureAwait(false);
        }

        var user = LoginAnswerReader.Read(answer, new Secrets(account.AccessKey!, token));
        return new VccLogin(agent, account, token, user, SkewOf(answer));
    }

    private async Task<LoginAnswer> PostAsync(VccAccount account, VccToken token, VccLoginForm form, CancellationToken cancellationToken)
    {
        using var request = LoginRequest.For(account, token, form);
        using var response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return await LoginAnswer.ReceiveAsync(response, cancellationToken).ConfigureAwait(false);
    }

    private TimeSpan? SkewOf(LoginAnswer answer)
    {
        if (answer.Date is not { } theirs)
            return null;

        var skew = TimeSpan.FromSeconds(Math.Round((theirs - time.GetUtcNow()).TotalSeconds));
        if (skew.Duration() >= TimeSpan.FromMinutes(5))
            LogSkew(skew);
        return skew;
    }

    [LoggerMessage(5, LogLevel.Information, "VCC domain {Domain} refused a login as {Form} with HTTP {Status}; trying {Other}. Set LoginForm to {Other} if that works, to save a request.")]
    private partial void LogOtherForm(string domain, VccLoginForm form, VccLoginForm other, int status);

    [LoggerMessage(6, LogLevel.Warning, "VCC's clock is {Skew} ahead of this machine's. Tokens say when they expire: set this machine's clock.")]
    private partial void LogSkew(TimeSpan skew);
}
