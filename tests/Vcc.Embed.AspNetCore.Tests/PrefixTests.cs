using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vcc.Embed.AspNetCore.TagHelpers;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

/// <summary>Route values in the prefix, and several prefixes.</summary>
public class PrefixTests
{
    [Theory]
    [InlineData("acme", "acme/vcc")]
    [InlineData("công ty/1", "c%C3%B4ng%20ty%2F1/vcc")]
    public async Task Route_values_of_the_page_fill_the_prefix(string tenant, string prefix)
    {
        await using var app = await PhoneApp.StartAsync(map: endpoints => endpoints.MapGroup("/{tenant}").MapVccEmbed());

        var found = Resolve(app, "/any/customers", tenant);

        found.Should().Be(prefix);
    }

    [Fact]
    public async Task A_page_without_the_route_value_throws()
    {
        await using var app = await PhoneApp.StartAsync(map: endpoints => endpoints.MapGroup("/{tenant}").MapVccEmbed());

        var resolving = () => Resolve(app, "/customers", tenant: null);

        resolving.Should().Throw<InvalidOperationException>().WithMessage("*{tenant}/vcc/session*endpoint attribute*");
    }

    [Theory]
    [InlineData("/acme/customers", "acme", "acme/vcc")]
    [InlineData("/admin/users", null, "admin/vcc")]
    [InlineData("/customers", null, "vcc")]
    public async Task The_mapping_nearest_to_the_page_wins(string page, string? tenant, string prefix)
    {
        await using var app = await PhoneApp.StartAsync(map: endpoints =>
        {
            endpoints.MapVccEmbed();
            endpoints.MapGroup("/admin").MapVccEmbed();
            endpoints.MapGroup("/{tenant}").MapVccEmbed();
        });

        var found = Resolve(app, page, tenant);

        found.Should().Be(prefix);
    }

    [Fact]
    public async Task Two_mappings_of_equal_distance_throw()
    {
        await using var app = await PhoneApp.StartAsync(map: endpoints =>
        {
            endpoints.MapVccEmbed("/phone-a");
            endpoints.MapVccEmbed("/phone-b");
        });

        var resolving = () => Resolve(app, "/customers", tenant: null);

        resolving.Should().Throw<InvalidOperationException>().WithMessage("*/phone-a/session and MapVccEmbed of /phone-b/session*");
    }

    [Fact]
    public async Task One_prefix_mapped_twice_throws_at_start()
    {
        var starting = async () => await PhoneApp.StartAsync(map: endpoints =>
        {
            endpoints.MapVccEmbed("vcc");
            endpoints.MapVccEmbed("/vcc/");
        });

        await starting.Should().ThrowAsync<InvalidOperationException>().WithMessage("*called twice*");
    }

    [Fact]
    public async Task Sessions_below_a_route_value_work()
    {
        await using var app = await PhoneApp.StartAsync(map: endpoints => endpoints.MapGroup("/{tenant}").MapVccEmbed());

        var session = await app.OpenSessionAsync(path: "/acme/vcc/session");

        session.Status.Should().Be(HttpStatusCode.OK);
        (await app.GetRealmAsync(path: "/acme/vcc/realm")).Status.Should().Be(HttpStatusCode.OK);
    }

    private static string Resolve(PhoneApp app, string page, string? tenant)
    {
        var request = new DefaultHttpContext { Request = { Path = page } }.Request;
        if (tenant is not null)
            request.RouteValues["tenant"] = tenant;
        return EndpointPrefixResolver.Resolve(app.Services.GetRequiredService<EndpointDataSource>(), request);
    }
}
