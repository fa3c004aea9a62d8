using Microsoft.Extensions.Logging;
using Vcc.Embed.Client.Accounts;
using Vcc.Embed.Client.Health;

namespace Vcc.Embed.Client.Login;

internal sealed partial class LoginClient(
    AccountDirectory accounts,
    VccTokenMinter minter,
    LoginTransport transport,
    Jitter jitter,
    LastLogins lastLogins,
    TimeProvider time,
    ILogger<LoginClient> logger) : IVccLoginClient
{
    private readonly LoginExchange _exchange = new(transport, time, logger);

    public async Task<VccLogin> LoginAsync(VccAgent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        cancellationToken.ThrowIfCancellationRequested();

        using var observation = new LoginObservation(agent, lastLogins, time);
        try
        {
            var account = await accounts.GetAsync(agent.Account, cancellationToken).ConfigureAwait(false);
            var login = await LoginInTimeAsync(agent, account, cancellationToken).ConfigureAwait(false);
            observation.Succeeded(login.ClockSkew);
            LogSucceeded(agent.Extension, login.Domain);
            return login;
        }
        catch (VccLoginException failed)
        {
            observation.Failed(failed);
            LogFailed(agent.Extension, agent.Account ?? "default", failed.Reason, failed.Message);
            throw;
        }
    }

    private async Task<VccLogin> LoginInTimeAsync(VccAgent agent, VccAccount account, CancellationToken cancellationToken)
    {
        using var timeout = time.CreateCancellationTokenSource(account.LoginTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await LoginWithRetriesAsync(agent, account, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException slow) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new VccLoginException(
                VccLoginFailure.TimedOut,
                $"VCC at {account.BaseAddress} did not answer the login within {account.LoginTimeout.TotalSeconds:0.#} s.",
                slow)
            { IsTransient = true };
        }
    }

    private async Task<VccLogin> LoginWithRetriesAsync(VccAgent agent, VccAccount account, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var token = minter.Mint(account, agent);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await _exchange.LoginAsync(agent, account, token, cancellationToken).ConfigureAwait(false);
            }
            catch (VccLoginException failed) when (failed.IsTransient && attempt < LoginRetries.Count)
            {
                // A pause that outlasts the login would only hide the reason behind a timeout.
                var pause = LoginRetries.PauseBefore(attempt, failed.RetryAfter, jitter);
                if (pause >= account.LoginTimeout - time.GetElapsedTime(started))
                    throw;

                LogRetry(agent.Extension, failed.Reason, pause.TotalMilliseconds);
                await time.Delay(pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    [LoggerMessage(2, LogLevel.Information, "Agent {Extension} is logged in to VCC domain {Domain}.")]
    private partial void LogSucceeded(string extension, string domain);

    [LoggerMessage(3, LogLevel.Warning, "Login of agent {Extension} to VCC account {Account} failed, {Reason}: {Explanation}")]
    private partial void LogFailed(string extension, string account, VccLoginFailure reason, string explanation);

    [LoggerMessage(4, LogLevel.Information, "Login of agent {Extension} to VCC failed, {Reason}; trying again in {Milliseconds} ms.")]
    private partial void LogRetry(string extension, VccLoginFailure reason, double milliseconds);
}
