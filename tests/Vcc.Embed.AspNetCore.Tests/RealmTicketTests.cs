using System.Net;
using Microsoft.AspNetCore.Builder;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

/// <summary>The realm of a page that signs in with request headers, which a frame cannot send.</summary>
public class RealmTicketTests
{
    [Fact]
    public async Task A_ticket_opens_the_realm_without_a_user()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.Services.AddVccEmbed("brand-b"), map: endpoints => endpoints.MapVccEmbed().RequireAuthorization());
        var session = await OpenSessionAsync(app, "5000;vcc_account=brand-b");

        var realm = await app.GetRealmAsync(extension: null, "/vcc/" + session);

        realm.Status.Should().Be(HttpStatusCode.OK, realm.Body);
        realm.Header("Content-Security-Policy").Should().Contain(app.Vcc.BaseAddress.GetLeftPart(UriPartial.Authority));
        realm.Body.Should().Contain("peer-video");
    }

    [Theory]
    [InlineData("realm/ticket")]
    [InlineData("realm/ticket?ticket=forged")]
    public async Task Without_a_ticket_of_ours_the_realm_stays_closed(string address)
    {
        await using var app = await PhoneApp.StartAsync();

        var realm = await app.GetRealmAsync(extension: null, "/vcc/" + address);

        realm.Status.Should().Be(HttpStatusCode.Forbidden);
        realm.Code.Should().Be("forbidden");
    }

    [Fact]
    public async Task A_ticket_reveals_neither_token_nor_account()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.Services.AddVccEmbed("brand-b"));

        var address = await OpenSessionAsync(app, "5000;vcc_account=brand-b");

        address.Should().StartWith("realm/ticket?ticket=").And.NotContain("brand-b").And.NotContain(app.Vcc.Tokens.Single());
    }

    [Theory]
    [InlineData("portal.example.vn")]
    [InlineData("http://portal.example.vn")]
    [InlineData("https://portal.example.vn/app")]
    [InlineData("https://portal.example.vn; script-src *")]
    [InlineData("*")]
    public async Task An_ancestor_that_is_no_origin_is_refused(string ancestor)
    {
        var starting = async () => await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options => options.FrameAncestors.Add(ancestor)));

        await starting.Should().ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>().WithMessage("*FrameAncestors*");
    }

    [Fact]
    public async Task A_named_portal_joins_the_ancestors()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options => options.FrameAncestors.Add("https://*.example.vn")));

        var realm = await app.GetRealmAsync();

        realm.Header("Content-Security-Policy").Should().EndWith("frame-ancestors 'self' https://*.example.vn");
        realm.Headers.Contains("X-Frame-Options").Should().BeFalse("it cannot name the portal");
    }

    private static async Task<string> OpenSessionAsync(PhoneApp app, string user)
    {
        var session = await app.OpenSessionAsync(user, change: request => request.Headers.Add("X-Vcc-Embed-Realm", "ticket"));
        return session.Json.GetProperty("realm").GetString()!;
    }
}
