using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.AspNetCore;

namespace Vcc.Embed.HostingModels.Tests.Hosting;

/// <summary>The phone finds its endpoints without a parameter, wherever the application is hosted. F94</summary>
public sealed class AddressTests(HostingSite site)
{
    [Theory]
    [InlineData("tag")]
    [InlineData("tag/5")]
    [InlineData("static/1")]
    [InlineData("server")]
    [InlineData("webassembly")]
    [InlineData("auto")]
    [InlineData("without-prerendering")]
    public async Task The_phone_works_below_a_path_base(string page)
    {
        await using var crm = await HostedCrm.StartAsync(app => app.UsePathBase("/crm"));
        await using var agent = await HostedPage.OpenAsync(site, new Uri(crm.Address, "crm/" + page));

        await agent.Phone.ReadyAsync();

        (await agent.RealmPathAsync()).Should().Be("/crm/vcc/realm");
    }

    [Theory]
    [InlineData("tag")]
    [InlineData("tag/5")]
    [InlineData("static/1")]
    [InlineData("server")]
    [InlineData("webassembly")]
    public async Task The_phone_works_behind_a_removed_prefix(string page)
    {
        await using var crm = await HostedCrm.StartAsync(baseHref: "/crm/");
        await using var proxy = await PrefixProxy.StartAsync(crm.Address);
        await using var agent = await HostedPage.OpenAsync(site, new Uri(proxy.Address, page));

        await agent.Phone.ReadyAsync();

        (await agent.RealmPathAsync()).Should().Be("/crm/vcc/realm");
    }

    [Theory]
    [InlineData("tag/5")]
    [InlineData("server")]
    public async Task A_forwarded_prefix_is_the_path_base(string page)
    {
        await using var crm = await HostedCrm.StartAsync(app => app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedPrefix }));
        await using var proxy = await PrefixProxy.StartAsync(crm.Address, tellsPrefix: true);
        await using var agent = await HostedPage.OpenAsync(site, new Uri(proxy.Address, page));

        await agent.Phone.ReadyAsync();

        (await agent.RealmPathAsync()).Should().Be("/crm/vcc/realm");
    }

    [Fact]
    public async Task Scripts_of_the_application_load_behind_a_removed_prefix()
    {
        await using var crm = await HostedCrm.StartAsync(
            pipeline: ScriptMirror.Use, services: builder => builder.Services.Configure<VccEmbedEndpointOptions>(options => options.ScriptBase = new Uri("vcc-scripts/", UriKind.Relative)));
        await using var proxy = await PrefixProxy.StartAsync(crm.Address);
        await using var agent = await HostedPage.OpenAsync(site, new Uri(proxy.Address, "tag/5"));

        await agent.Phone.ReadyAsync();

        agent.Requests.Should().Contain(url => url.EndsWith("/crm/vcc-scripts/cs_voice.js", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tenant_of_the_route_is_in_the_address()
    {
        await using var crm = await HostedCrm.StartAsync(endpoints: app => app.MapGroup("/{tenant}").MapVccEmbed().AllowAnonymous());
        await using var agent = await HostedPage.OpenAsync(site, new Uri(crm.Address, "acme/tag/5"));

        await agent.Phone.ReadyAsync();

        (await agent.RealmPathAsync()).Should().Be("/acme/vcc/realm");
    }

    [Fact]
    public async Task A_page_uses_the_nearest_of_two_mappings()
    {
        await using var crm = await HostedCrm.StartAsync(endpoints: app =>
        {
            app.MapVccEmbed().AllowAnonymous();
            app.MapGroup("/{tenant}").MapVccEmbed().AllowAnonymous();
        });
        await using var agent = await HostedPage.OpenAsync(site, new Uri(crm.Address, "acme/tag/5"));

        await agent.Phone.ReadyAsync();

        (await agent.RealmPathAsync()).Should().Be("/acme/vcc/realm");
        await agent.Phone.OpenAsync(new Uri(crm.Address, "tag/5").AbsoluteUri);
        (await agent.RealmPathAsync()).Should().Be("/vcc/realm");
    }

    [Fact]
    public async Task Spellings_of_one_endpoint_are_one_phone()
    {
        await using var crm = await HostedCrm.StartAsync();
        await using var agent = await HostedPage.OpenAsync(site, new Uri(crm.Address, "tag/5"));
        await agent.Phone.ReadyAsync();

        var same = await agent.Page.EvaluateAsync<bool>(
            """
            () => ['vcc', '/vcc', '~/vcc', '../vcc', '/vcc/'].every(endpoint => {
              const element = document.createElement('vcc-softphone');
              element.setAttribute('endpoint', endpoint);
              document.body.append(element);
              return element.phone === document.querySelector('vcc-softphone').phone;
            })
            """);

        same.Should().BeTrue();
    }
}
