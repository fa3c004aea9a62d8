using System.Diagnostics;
using Vcc.Embed.Client.Health;

namespace Vcc.Embed.Client.Login;

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
