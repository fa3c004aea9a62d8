using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Vcc.Embed.Client.Tests.Support;

/// <summary>VCC's login as WireMock, on a free port of this machine.</summary>
public sealed class FakeVcc : IDisposable
{
    public const string Domain = "demo";
    public const string Path = "/demo/thirdParty/login";
    public const string Ok = """{"code":"ok","user":{"user_id":35436,"token":"theirs"}}""";

    public WireMockServer Server { get; } = WireMockServer.Start();

    public Uri BaseAddress => new(Server.Url! + "/");

    public IReadOnlyList<WireMock.IRequestMessage> Requests => [.. Server.LogEntries.Select(entry => entry.RequestMessage!)];

    /// <summary>The number of requests. Assert on this rather than on the requests, whose tokens a failing assertion would print.</summary>
    public int Asked => Requests.Count;

    public void Answer(IResponseBuilder response) => Server.Given(Login()).RespondWith(response);

    public void Answer(int status, string body, string contentType = "application/json") =>
        Answer(Response.Create().WithStatusCode(status).WithHeader("Content-Type", contentType).WithBody(body));

    /// <summary>Answers the requests one after the other; the last answer stays.</summary>
    public void AnswerInTurn(params IResponseBuilder[] responses)
    {
        for (var turn = 0; turn < responses.Length; turn++)
        {
            var given = Server.Given(Login()).InScenario("turns");
            var from = turn == 0 ? given : given.WhenStateIs($"turn {turn}");
            var to = turn < responses.Length - 1 ? from.WillSetStateTo($"turn {turn + 1}") : from;
            to.RespondWith(responses[turn]);
        }
    }

    public static IResponseBuilder Reply(int status, string body) =>
        Response.Create().WithStatusCode(status).WithHeader("Content-Type", "application/json").WithBody(body);

    public static IRequestBuilder Login() => Request.Create().WithPath(Path).UsingPost();

    public void Dispose() => Server.Dispose();
}
