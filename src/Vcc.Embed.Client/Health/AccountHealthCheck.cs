using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vcc.Embed.Client.Http;

namespace Vcc.Embed.Client.Health;

/// <summary>Checks that an account is complete and that its VCC responds.</summary>
internal sealed class AccountHealthCheck(string? name, IServiceScopeFactory scopes, AccountHttpClient http, LastLoginStore lastLogins, TimeProvider time) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        VccAccount? account = null;
        try
        {
            account = await ResolveAsync(cancellationToken).ConfigureAwait(false);
            var status = await ProbeAsync(account, cancellationToken).ConfigureAwait(false);
            return new HealthCheckResult(
                status < 500 ? HealthStatus.Healthy : HealthStatus.Degraded,
                $"VCC responds with HTTP {status}.",
                data: DataOf(account));
        }
        catch (VccLoginException failed)
        {
            // Running calls continue without VCC's login. With a missing key no agent can start.
            var status = failed.IsTransient ? HealthStatus.Degraded : context.Registration.FailureStatus;
            return new HealthCheckResult(status, failed.Message, failed, DataOf(account));
        }
    }

    private async Task<VccAccount> ResolveAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return await scope.ServiceProvider.GetRequiredService<VccAccountResolver>().ResolveAsync(name, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<int> ProbeAsync(VccAccount account, CancellationToken cancellationToken)
    {
        using var timeout = time.CreateCancellationTokenSource(account.LoginTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var request = new AccountHttpRequest(account, HttpMethod.Head, account.BaseAddress!);
        try
        {
            using var response = await http.SendAsync(request, either.Token).ConfigureAwait(false);
            return (int)response.StatusCode;
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            throw new VccLoginException(VccLoginFailure.TimedOut, $"VCC at {account.BaseAddress} does not respond.", slow) { IsTransient = true };
        }
    }

    private Dictionary<string, object> DataOf(VccAccount? account)
    {
        var data = new Dictionary<string, object>();
        if (account is not null)
        {
            data["domain"] = account.Domain!;
            data["baseAddress"] = account.BaseAddress!.AbsoluteUri;
        }

        if (lastLogins.Get(name) is not { } last)
            return data;

        data["lastLogin"] = last.Result;
        data["lastLoginAt"] = last.At;
        if (last.ClockSkew is { } skew)
            data["clockSkew"] = skew;
        return data;
    }
}

/// <summary>The result of each account's last login, for the health check.</summary>
internal sealed class LastLoginStore
{
    private readonly ConcurrentDictionary<string, LastLogin> _logins = new(StringComparer.OrdinalIgnoreCase);

    public LastLogin? Get(string? account) => _logins.TryGetValue(account ?? "", out var login) ? login : null;

    public void Set(string? account, LastLogin login) => _logins[account ?? ""] = login;
}

/// <summary>When a login ended, its result, and how far the clocks differ.</summary>
internal sealed record LastLogin(DateTimeOffset At, string Result, TimeSpan? ClockSkew);
