using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Client.Http;
using Vcc.Embed.Client.Internal;

namespace Vcc.Embed.Client.Login;

/// <summary>Sends a login, again after a transient failure, and reads its response. A refused form is replaced once.</summary>
internal sealed partial class LoginSender(AccountHttpClient http, LoginRetryPolicy retries, TimeProvider time, ILogger logger)
{
    public async Task<VccLogin> SendAsync(VccAgent agent, VccAccount account, VccToken token, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await SendOnceAsync(agent, account, token, cancellationToken).ConfigureAwait(false);
            }
            catch (VccLoginException failed) when (failed.IsTransient && attempt < LoginRetryPolicy.Count)
            {
                // A pause longer than the rest of the timeout would replace the reason by a timeout.
                var pause = retries.PauseBefore(attempt, failed.RetryAfter);
                if (pause >= account.LoginTimeout - time.GetElapsedTime(started))
                    throw;

                LogRetry(agent.Extension, failed.Reason, pause.TotalMilliseconds);
                await time.Delay(pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<VccLogin> SendOnceAsync(VccAgent agent, VccAccount account, VccToken token, CancellationToken cancellationToken)
    {
        var response = await PostAsync(account, token, account.LoginForm, cancellationToken).ConfigureAwait(false);
        if (response.Status is HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType)
        {
            var other = LoginRequest.OtherForm(account.LoginForm);
            LogOtherForm(account.Domain!, account.LoginForm, other, (int)response.Status);
            response = await PostAsync(account, token, other, cancellationToken).ConfigureAwait(false);
        }

        var user = response.ReadUser(new SecretRedactor(account.AccessKey!, token));
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

    [LoggerMessage(4, LogLevel.Information, "Login of agent {Extension} to VCC failed, {Reason}. The next attempt starts in {Milliseconds} ms.")]
    private partial void LogRetry(string extension, VccLoginFailure reason, double milliseconds);

    [LoggerMessage(5, LogLevel.Information, "VCC domain {Domain} refused a login as {Form} with HTTP {Status}. {Other} is tried. If it works, set LoginForm to {Other} to save a request.")]
    private partial void LogOtherForm(string domain, VccLoginForm form, VccLoginForm other, int status);

    [LoggerMessage(6, LogLevel.Warning, "VCC's clock is {Skew} ahead of this machine's. A token holds the time of its expiry, so set this machine's clock.")]
    private partial void LogSkew(TimeSpan skew);
}

/// <summary>How often a login is repeated after a transient failure, and after which pauses.</summary>
/// <param name="nextRandom">A number between 0 and 1; a test passes its own.</param>
internal sealed class LoginRetryPolicy(Func<double>? nextRandom = null)
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(0.3), TimeSpan.FromSeconds(1.2)];
    private readonly Func<double> _nextRandom = nextRandom ?? NextOfMachine;

    public static int Count => Pauses.Length;

    // The random part is up to a quarter, so that agents who lost VCC together do not return together.
    public TimeSpan PauseBefore(int attempt, TimeSpan? retryAfter)
    {
        var pause = TimeSpan.FromTicks((long)(Pauses[attempt].Ticks * (1 + (0.25 * _nextRandom()))));
        return retryAfter > pause ? retryAfter.Value : pause;
    }

    [SuppressMessage("Security", "CA5394", Justification = "The number spreads retries in time and protects nothing.")]
    private static double NextOfMachine()
    {
#if NET
        return Random.Shared.NextDouble();
#else
        return new Random(Guid.NewGuid().GetHashCode()).NextDouble();
#endif
    }
}
