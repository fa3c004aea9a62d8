using System.Text;
using System.Text.Json;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Types;
using WireMock.Util;

namespace Vcc.Embed.AspNetCore.Tests.Hosting;

/// <summary>VCC's login over real HTTP, with the responses that a test sets.</summary>
public sealed class VccServer : IDisposable
{
    public const string AccessKey = "canary-access-key-3f9a";

    public const string Ok = """{"code":"ok","user":{"user_id":1,"token":"t"}}""";

    private readonly WireMockServer _server = WireMockServer.Start();
    private int _held;

    public VccServer() => Answers(200, Ok);

    public Uri BaseAddress => new(_server.Url! + "/");

    /// <summary>How many logins were held at all.</summary>
    public int Held => _held;

    public int Logins => _server.LogEntries.Count;

    /// <summary>The tokens VCC was given, in the order of the logins.</summary>
    public IReadOnlyList<string> Tokens =>
        [.. _server.LogEntries.Select(entry => JsonDocument.Parse(entry.RequestMessage!.Body!).RootElement.GetProperty("token").GetString()!)];

    /// <summary>The extensions these tokens are for.</summary>
    public IEnumerable<string?> Extensions => Tokens.Select(token => Payload(token).GetProperty("ipphone").GetString());

    /// <summary>The requested paths, which contain the domain.</summary>
    public IEnumerable<string> Paths => _server.LogEntries.Select(entry => entry.RequestMessage!.Path);

    public void Answers(int status, string body)
    {
        _server.ResetMappings();
        _server.Given(Request.Create().UsingPost()).RespondWith(Response.Create().WithStatusCode(status).WithBody(body));
    }

    /// <summary>Responds to a login once <paramref name="release"/> completes. The task ends when the first login has arrived.</summary>
    public Task HoldUntil(Task release)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.ResetMappings();
        _server.Given(Request.Create().UsingPost()).RespondWith(Response.Create().WithCallback(async _ =>
        {
            Interlocked.Increment(ref _held);
            arrived.TrySetResult();
            await release;
            return new ResponseMessage { StatusCode = 200, BodyData = new BodyData { BodyAsString = Ok, DetectedBodyType = BodyType.String, Encoding = Encoding.UTF8 } };
        }));
        return arrived.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    public void Stop() => _server.Stop();

    public void Dispose() => _server.Dispose();

    private static JsonElement Payload(string token)
    {
        var part = token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        return JsonDocument.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(part.PadRight((part.Length + 3) / 4 * 4, '=')))).RootElement;
    }
}
