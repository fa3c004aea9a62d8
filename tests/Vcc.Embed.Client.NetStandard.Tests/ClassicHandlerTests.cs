using Vcc.Embed.Client.Http;
using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests;

/// <summary>The handler of the netstandard2.0 asset, alone.</summary>
public sealed class ClassicHandlerTests : IDisposable
{
    private readonly TestAuthority _authority = new();

    [Fact]
    public async Task It_follows_no_redirect()
    {
        await using var server = new RawServer(RawServer.Answering(RawServer.Http("302 Found", "", "Location: /elsewhere\r\n")));
        using var client = new HttpMessageInvoker(new TransportHandlerFactory().Create(new VccAccount(), certificates: null));

        using var response = await GetAsync(client, server);

        response.StatusCode.Should().Be(System.Net.HttpStatusCode.Found);
        server.Requests.Should().Be(1);
    }

    [Fact]
    public async Task It_trusts_the_accounts_authority()
    {
        await using var server = new RawServer(RawServer.Answering(RawServer.Http("200 OK", "")), _authority.Issue("localhost"));
        using var client = new HttpMessageInvoker(new TransportHandlerFactory().Create(new VccAccount(), ValidatorOf(_authority)));

        using var response = await GetAsync(client, server);

        response.IsSuccessStatusCode.Should().BeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_refuses_untrusted_certificates(bool hasOtherRoots)
    {
        using var stranger = new TestAuthority();
        await using var server = new RawServer(RawServer.Answering(RawServer.Http("200 OK", "")), stranger.Issue("localhost"));
        using var client = new HttpMessageInvoker(new TransportHandlerFactory().Create(new VccAccount(), hasOtherRoots ? ValidatorOf(_authority) : null));

        var get = () => GetAsync(client, server);

        await get.Should().ThrowAsync<HttpRequestException>();
        server.Requests.Should().Be(0);
    }

    public void Dispose() => _authority.Dispose();

    private static ServerCertificateValidator? ValidatorOf(TestAuthority authority)
    {
        var account = new VccAccount();
        account.TrustedCertificates.Add(authority.Root);
        return ServerCertificateValidator.For(account);
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpMessageInvoker client, RawServer server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, server.BaseAddress);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
