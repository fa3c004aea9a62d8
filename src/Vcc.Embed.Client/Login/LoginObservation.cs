using System.Diagnostics;

namespace Vcc.Embed.Client.Login;

internal sealed class LoginObservation(VccAgent agent, TimeProvider time) : IDisposable
{
    private readonly Activity? _activity = VccDiagnostics.Source.StartActivity("vcc.login", ActivityKind.Client);
    private readonly long _started = time.GetTimestamp();
    private string _result = "cancelled";

    public void Succeeded() => _result = "ok";

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
        VccDiagnostics.RecordLogin(_result, agent.Account, time.GetElapsedTime(_started));
    }

    private static string ResultOf(VccLoginFailure reason)
    {
        var name = reason.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
