using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vcc.Embed.Client.Accounts;
using Vcc.Embed.Client.Login;

namespace Vcc.Embed.Client.Health;

internal sealed class AccountHealthCheck(string? name, AccountDirectory accounts, LoginTransport transport, LastLogins lastLogins, TimeProvider time) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        VccAccount? account = null;
        try
        {
            account = await accounts.GetAsync(name, cancellationToken).ConfigureAwait(false);
            var status = await AskAsync(account, cancellationToken).ConfigureAwait(false);
            return new HealthCheckResult(
                status < 500 ? HealthStatus.Healthy : HealthStatus.Degraded,
                $"VCC answers with HTTP {status}.",
                data: DataOf(account));
        }
        catch (VccLoginException failed)
        {
            // Running calls and agents already logged in go on while VCC's login is away; a missing key helps nobody.
            var status = failed.IsTransient ? HealthStatus.Degraded : context.Registration.FailureStatus;
            return new HealthCheckResult(status, failed.Message, failed, DataOf(account));
        }
    }

    private async Task<int> AskAsync(VccAccount account, CancellationToken cancellationToken)
    {
        using var timeout = time.CreateCancellationTokenSource(account.LoginTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var request = new AccountRequest(account, HttpMethod.Head, account.BaseAddress!);
        try
        {
            using var response = await transport.SendAsync(request, either.Token).ConfigureAwait(false);
            return (int)response.StatusCode;
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            throw new VccLoginException(VccLoginFailure.TimedOut, $"VCC at {account.BaseAddress} does not answer.", slow) { IsTransient = true };
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

        if (lastLogins.Of(name) is not { } last)
            return data;

        data["lastLogin"] = last.Result;
        data["lastLoginAt"] = last.At;
        if (last.ClockSkew is { } skew)
            data["clockSkew"] = skew;
        return data;
    }
}
