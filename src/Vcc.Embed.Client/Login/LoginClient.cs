using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Client.Accounts;
using Vcc.Embed.Client.Health;
using Vcc.Embed.Client.Http;

namespace Vcc.Embed.Client.Login;

/// <summary>Logs agents in, with retries and within the timeout of the account.</summary>
internal sealed partial class LoginClient(
    IServiceScopeFactory scopes,
    AccountValidator validator,
    VccTokenMinter minter,
    AccountHttpClient http,
    LoginRetryPolicy retries,
    LastLoginStore lastLogins,
    TimeProvider time,
    ILogger<LoginClient> logger) : IVccLoginClient
{
    private readonly LoginSender _sender = new(http, retries, time, logger);

    public Task<VccLogin> LoginAsync(VccAgent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return LoginAsync(agent, ResolveAsync, cancellationToken);
    }

    public Task<VccLogin> LoginAsync(VccAccount account, VccAgent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(agent);
        return LoginAsync(agent, (_, _) => CheckAsync(account), cancellationToken);
    }

    private async Task<VccLogin> LoginAsync(VccAgent agent, Func<VccAgent, CancellationToken, ValueTask<VccAccount>> find, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        using var monitor = new LoginMonitor(agent, lastLogins, time);
        try
        {
            var account = await find(agent, cancellationToken).ConfigureAwait(false);
            var login = await LoginInTimeAsync(agent, account, cancellationToken).ConfigureAwait(false);
            monitor.Succeeded(login.ClockSkew);
            LogSucceeded(agent.Extension, login.Domain);
            return login;
        }
        catch (VccLoginException failed)
        {
            monitor.Failed(failed);
            LogFailed(agent.Extension, agent.Account ?? "default", failed.Reason, failed.Message);
            throw;
        }
    }

    // A provider may take the application's database context, which needs a scope.
    private async ValueTask<VccAccount> ResolveAsync(VccAgent agent, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return await scope.ServiceProvider.GetRequiredService<VccAccountResolver>().ResolveAsync(agent.Account, cancellationToken).ConfigureAwait(false);
        }
    }

    private ValueTask<VccAccount> CheckAsync(VccAccount account)
    {
        validator.ThrowIfInvalid(account);
        return new(account);
    }

    private async Task<VccLogin> LoginInTimeAsync(VccAgent agent, VccAccount account, CancellationToken cancellationToken)
    {
        using var timeout = time.CreateCancellationTokenSource(account.LoginTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await _sender.SendAsync(agent, account, minter.Mint(account, agent), either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException slow) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new VccLoginException(
                VccLoginFailure.TimedOut,
                $"VCC at {account.BaseAddress} did not respond to the login within {account.LoginTimeout.TotalSeconds:0.#} s.",
                slow)
            { IsTransient = true };
        }
    }

    [LoggerMessage(2, LogLevel.Information, "Agent {Extension} is logged in to VCC domain {Domain}.")]
    private partial void LogSucceeded(string extension, string domain);

    [LoggerMessage(3, LogLevel.Warning, "Login of agent {Extension} to VCC account {Account} failed, {Reason}: {Explanation}")]
    private partial void LogFailed(string extension, string account, VccLoginFailure reason, string explanation);
}

/// <summary>Records one login as activity, metrics and last result.</summary>
internal sealed class LoginMonitor(VccAgent agent, LastLoginStore lastLogins, TimeProvider time) : IDisposable
{
    private readonly Activity? _activity = VccDiagnostics.Source.StartActivity("vcc.login", ActivityKind.Client);
    private readonly long _started = time.GetTimestamp();
    private string _result = "cancelled";
    private TimeSpan? _clockSkew;

    public void Succeeded(TimeSpan? clockSkew)
    {
        _result = "ok";
        _clockSkew = clockSkew;
    }

    public void Failed(VccLoginException failure)
    {
        _result = ResultOf(failure.Reason);
        _activity?.SetStatus(ActivityStatusCode.Error, _result);
    }

    public void Dispose()
    {
        _activity?.SetTag("vcc.result", _result);
        _activity?.SetTag("vcc.account", agent.Account ?? "default");
        _activity?.Dispose();
        lastLogins.Set(agent.Account, new LastLogin(time.GetUtcNow(), _result, _clockSkew));
        VccDiagnostics.RecordLogin(_result, agent.Account, time.GetElapsedTime(_started));
    }

    private static string ResultOf(VccLoginFailure reason)
    {
        var name = reason.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
