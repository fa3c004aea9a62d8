using Vcc.Embed.Client.Login;
using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests;

/// <summary>The handler that .NET Framework gets; other runtimes get SocketsHttpHandler, which the shared tests exercise.</summary>
public sealed class ClassicHandlerTests : IDisposable
{
    private readonly TestAuthority _authority = new();

    [Fact]
    public void Where_sockets_handlers_exist_they_are_taken()
    {
        using var handler = LoginHandler.Create(roots: null, sendTraceContext: false);

        handler.GetType().Name.Should().Be("SocketsHttpHandler");
    }

    [Fact]
    public async Task It_follows_no_redirect()
    {
        await using var server = new RawServer(RawServer.Answering(RawServer.Http("302 Found", "", "Location: /elsewhere\r\n")));
        using var client = new HttpMessageInvoker(LoginHandler.CreateClassic(roots: null));

        using var response = await GetAsync(client, server);

        response.StatusCode.Should().Be(System.Net.HttpStatusCode.Found);
        server.Requests.Should().Be(1);
    }

    [Fact]
    public async Task It_trusts_the_accounts_authority()
    {
        await using var server = new RawServer(RawServer.Answering(RawServer.Http("200 OK", "")), _authority.Issue("localhost"));
        using var client = new HttpMessageInvoker(LoginHandler.CreateClassic(Roots(_authority)));

        using var response = await GetAsync(client, server);

        response.IsSuccessStatusCode.Should().BeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_refuses_certificates_nobody_trusts(bool hasOtherRoots)
    {
        using var stranger = new TestAuthority();
        await using var server = new RawServer(RawServer.Answering(RawServer.Http("200 OK", "")), stranger.Issue("localhost"));
        using var client = new HttpMessageInvoker(LoginHandler.CreateClassic(hasOtherRoots ? Roots(_authority) : null));

        var get = () => GetAsync(client, server);

        await get.Should().ThrowAsync<HttpRequestException>();
        server.Requests.Should().Be(0);
    }

    public void Dispose() => _authority.Dispose();

    private static TrustedRoots? Roots(TestAuthority authority)
    {
        var account = new VccAccount();
        account.TrustedCertificates.Add(authority.Root);
        return TrustedRoots.Of(account);
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpMessageInvoker client, RawServer server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, server.BaseAddress);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
