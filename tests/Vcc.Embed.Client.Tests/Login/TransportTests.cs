using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.Client.Http;
using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests.Login;

// Of the net10.0 asset only: netstandard2.0 has no SocketsHttpHandler.
public sealed class TransportTests : IDisposable
{
    private readonly FakeVcc _vcc = new();

    [Fact]
    public async Task A_proxy_of_the_application_carries_logins()
    {
        await using var proxy = new RawServer(RawServer.Answering(RawServer.Http("200 OK", FakeVcc.Ok)));
        using var crm = With(builder => builder.ConfigureTransport(handler => handler.Proxy = new WebProxy(proxy.BaseAddress)), new Uri("http://localhost:1/"));

        await crm.LoginAsync();

        (await proxy.FirstRequestAsync()).Should().StartWith("POST http://localhost:1/demo/thirdParty/login");
    }

    // The operator chose the proxy, so its address is not checked as VCC's.
    [Fact]
    public async Task A_proxy_may_be_on_this_machine()
    {
        await using var proxy = new RawServer(RawServer.Answering(RawServer.Http("403 Forbidden", "")));
        using var crm = With(builder => builder.ConfigureTransport(handler => handler.Proxy = new WebProxy(proxy.BaseAddress)), VccBaseAddresses.Vcc);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.Unreachable);
        (await proxy.FirstRequestAsync()).Should().StartWith("CONNECT web.vcc-vinaphone.com.vn:443");
    }

    [Fact]
    public async Task A_recording_handler_sees_logins()
    {
        _vcc.Answer(200, FakeVcc.Ok);
        var recorder = new Recorder();
        using var crm = With(builder => builder.ConfigureTransport(inner =>
        {
            recorder.InnerHandler = inner;
            return recorder;
        }));

        await crm.LoginAsync();

        recorder.Paths.Should().Equal(FakeVcc.Path);
    }

    [Fact]
    public async Task Redirects_stay_off()
    {
        _vcc.Answer(WireMock.ResponseBuilders.Response.Create().WithStatusCode(302).WithHeader("Location", "/elsewhere"));
        using var crm = With(builder => builder.ConfigureTransport(handler => handler.AllowAutoRedirect = true));

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.Protocol);
        _vcc.Asked.Should().Be(1);
    }

    [Fact]
    public async Task Certificate_checks_stay_on()
    {
        using var stranger = new TestAuthority();
        await using var server = new RawServer(RawServer.Answering(RawServer.Http("200 OK", FakeVcc.Ok)), stranger.Issue("localhost"));
        using var crm = With(builder => builder.ConfigureTransport(handler => handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null), server.BaseAddress);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.Unreachable);
        server.Requests.Should().Be(0);
    }

    [Fact]
    public async Task A_refused_address_is_named_in_the_failure()
    {
        using var crm = With(_ => { }, new Uri("https://localtest.invalid/"), services => services.AddSingleton<IVccAccountProvider>(new Nowhere()));

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.Misconfigured);
        failure.Message.Should().Contain("Vcc:Network:AllowLoopback");
    }

    // T20: the name passed the rules, and its DNS record then points at this machine.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_address_is_checked_when_a_connection_opens(bool isConfigured)
    {
        await using var server = new RawServer(RawServer.Answering(RawServer.Http("200 OK", FakeVcc.Ok)));
        using var crm = With(_ => { });
        using var request = new AccountHttpRequest(new VccAccount { IsConfigured = isConfigured }, HttpMethod.Post, server.BaseAddress);

        var send = () => crm.Get<AccountHttpClient>().SendAsync(request, TestContext.Current.CancellationToken);

        var failure = (await send.Should().ThrowAsync<VccLoginException>()).Which;
        failure.Reason.Should().Be(VccLoginFailure.Misconfigured);
        failure.Message.Should().Contain("resolves to this machine");
        server.Requests.Should().Be(0);
    }

    public void Dispose() => _vcc.Dispose();

    private Crm With(Action<IVccEmbedBuilder> change, Uri? address = null, Action<IServiceCollection>? more = null) => new(services =>
    {
        more?.Invoke(services);
        change(services.AddVccEmbed(options => (options.BaseAddress, options.Domain, options.AccessKey) = (address ?? _vcc.BaseAddress, FakeVcc.Domain, Crm.AccessKey)));
    });

    private sealed class Nowhere : IVccAccountProvider
    {
        public ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default) =>
            new(new VccAccount { BaseAddress = new Uri("http://localhost:1/"), Domain = "demo", AccessKey = "key" });
    }

    private sealed class Recorder : DelegatingHandler
    {
        public List<string> Paths { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Paths.Add(request.RequestUri!.AbsolutePath);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
