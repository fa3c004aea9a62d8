using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests.Login;

/// <summary>Logins go over the app's IHttpClientFactory, but what the app sets for all its clients does not reach them.</summary>
public class NamedClientTests
{
    [Fact]
    public async Task A_login_takes_its_client_from_the_factory()
    {
        using var vcc = new FakeVcc();
        var factory = new CountingFactory();
        using var crm = new Crm(services =>
        {
            services.AddVccEmbed(options => (options.BaseAddress, options.Domain, options.AccessKey) = (vcc.BaseAddress, FakeVcc.Domain, Crm.AccessKey));
            services.AddSingleton<IHttpClientFactory>(factory);
        });

        var login = () => crm.LoginAsync();

        await login.Should().ThrowAsync<VccLoginException>();
        factory.Names.Should().OnlyContain(name => name == "Vcc.Embed").And.NotBeEmpty();
    }

    [Fact]
    public async Task Handlers_for_all_clients_never_see_a_login()
    {
        using var vcc = new FakeVcc();
        vcc.Answer(200, FakeVcc.Ok);
        var foreign = new ForeignHandler();
        using var crm = new Crm(services =>
        {
            services.AddVccEmbed(options => (options.BaseAddress, options.Domain, options.AccessKey) = (vcc.BaseAddress, FakeVcc.Domain, Crm.AccessKey));
            services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(() => foreign).ConfigurePrimaryHttpMessageHandler(() => foreign));
        });

        var login = await crm.LoginAsync();

        login.Domain.Should().Be(FakeVcc.Domain);
        foreign.Seen.Should().Be(0);
        crm.Log.Collector.GetSnapshot().Should().ContainSingle(record => record.Message.Contains("ForeignHandler")).Which.Level.Should().Be(LogLevel.Warning);
    }

    private sealed class CountingFactory : IHttpClientFactory
    {
        public List<string> Names { get; } = [];

        public HttpClient CreateClient(string name)
        {
            Names.Add(name);
            return new HttpClient(new ForeignHandler());
        }
    }

    private sealed class ForeignHandler : DelegatingHandler
    {
        public int Seen { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden));
        }
    }
}
