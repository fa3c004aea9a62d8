using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Tests.Hosting;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Tests;

public class EndpointOptionsTests
{
    [Fact]
    public async Task The_options_are_read_from_their_section()
    {
        await using var app = await StartAsync(
            ("ExtensionClaimType", "tel"),
            ("ScriptBase", "https://mirror.example/vcc/"),
            ("Scripts:0", "one.js"),
            ("ScriptIntegrity:one.js", "sha384-abc"),
            ("ConnectHosts:0", "sip.example.vn"),
            ("IceServers:0:Urls:0", "stun:stun.example"));

        var session = await app.OpenSessionAsync("-;tel=6001");

        session.Json.GetProperty("extension").GetString().Should().Be("6001");
        session.Json.GetProperty("scriptBase").GetString().Should().Be("https://mirror.example/vcc/");
        session.Json.GetProperty("scripts").ToString().Should().Be("""["one.js"]""");
        session.Json.GetProperty("integrity").ToString().Should().Be("""{"one.js":"sha384-abc"}""");
        session.Json.GetProperty("iceServers").ToString().Should().Contain("stun:stun.example");
        (await app.GetRealmAsync("-;tel=6001")).Header("Content-Security-Policy").Should().Contain("wss://sip.example.vn:*");
    }

    [Theory]
    [InlineData("SessionBurst", "0")]
    [InlineData("SessionsPerMinute", "-1")]
    [InlineData("ConcurrentLogins", "0")]
    [InlineData("SessionCacheDuration", "60")]
    [InlineData("RefusalCacheDuration", "1.00:00:00")]
    [InlineData("ScriptBase", "http://mirror.example/")]
    [InlineData("AccountScripts:brand-b:ScriptBase", "ftp://mirror.example/")]
    [InlineData("ConnectHosts:0", "evil.example; script-src *")]
    [InlineData("ConnectHosts:0", "*")]
    [InlineData("ConnectHosts:0", "https://sip.example.vn")]
    [InlineData("IceServers:0:Urls:0", "https://turn.example")]
    [InlineData("ExtensionClaimType", " ")]
    public async Task An_invalid_option_stops_the_start(string key, string value)
    {
        var start = () => StartAsync((key, value));

        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Message.Should().Contain("Vcc:Endpoints:" + key.Split(":0")[0]);
    }

    [Fact]
    public async Task An_unreadable_option_stops_the_start()
    {
        var start = () => StartAsync(("SessionBurst", "many"));

        (await start.Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().Contain("Vcc:Endpoints:SessionBurst");
    }

    [Fact]
    public async Task Code_changes_what_the_section_holds()
    {
        await using var app = await PhoneApp.StartAsync(
            vcc => vcc.ConfigureEndpoints(options => options.ExtensionClaimType = "code"),
            configure: builder => builder.Configuration["Vcc:Endpoints:ExtensionClaimType"] = "section");

        var session = await app.OpenSessionAsync("-;code=6001;section=6002");

        session.Json.GetProperty("extension").GetString().Should().Be("6001");
    }

    [Fact]
    public async Task A_reload_is_used()
    {
        IConfigurationRoot? settings = null;
        await using var app = await PhoneApp.StartAsync(configure: builder => settings = builder.Configuration);

        settings!["Vcc:Endpoints:ExtensionClaimType"] = "tel";
        settings.Reload();

        (await app.OpenSessionAsync("-;tel=6001")).Json.GetProperty("extension").GetString().Should().Be("6001");
    }

    [Theory]
    [InlineData("SessionBurst", "0")]
    [InlineData("SessionBurst", "many")]
    public async Task An_invalid_reload_is_logged_and_not_used(string key, string value)
    {
        IConfigurationRoot? settings = null;
        await using var app = await PhoneApp.StartAsync(configure: builder => settings = builder.Configuration);

        settings!["Vcc:Endpoints:" + key] = value;
        settings.Reload();

        (await app.OpenSessionAsync()).Status.Should().Be(HttpStatusCode.OK);
        app.Logs.GetSnapshot().Should().Contain(entry => entry.Level == LogLevel.Error && entry.Message.Contains("SessionBurst"));
    }

    [Theory]
    [InlineData("vcc-scripts/")]
    [InlineData("/vcc-scripts")]
    [InlineData("~/vcc-scripts/")]
    public async Task A_relative_script_base_is_below_the_path_base(string scriptBase)
    {
        const string expected = "../vcc-scripts/";
        await using var app = await PhoneApp.StartAsync(
            vcc => vcc.ConfigureEndpoints(options => options.ScriptBase = new Uri(scriptBase, UriKind.RelativeOrAbsolute)), pathBase: "/crm");

        var session = await app.OpenSessionAsync(path: "/crm/vcc/session");
        var realm = await app.GetRealmAsync(path: "/crm/vcc/realm");

        session.Json.GetProperty("scriptBase").GetString().Should().Be(expected);
        realm.Body.Should().Contain($"href=\"{expected}cs_voice.js\"");
        realm.Header("Content-Security-Policy").Should().Contain("script-src 'self';");
    }

    [Fact]
    public async Task An_account_can_have_its_own_scripts()
    {
        await using var app = await PhoneApp.StartAsync(vcc =>
        {
            vcc.Services.AddVccEmbed("brand-b");
            vcc.ConfigureEndpoints(options => options.AccountScripts["Brand-B"] = new VccScriptOptions
            {
                ScriptBase = new Uri("https://brand-b.example/"),
                Scripts = ["b.js"],
                ScriptIntegrity = { ["b.js"] = "sha384-b" },
            });
        });

        var own = await app.OpenSessionAsync("5000;vcc_account=brand-b");
        var other = await app.OpenSessionAsync("5000");

        own.Json.GetProperty("scriptBase").GetString().Should().Be("https://brand-b.example/");
        own.Json.GetProperty("integrity").ToString().Should().Be("""{"b.js":"sha384-b"}""");
        other.Json.GetProperty("scriptBase").GetString().Should().Be(app.Vcc.BaseAddress + "js/embed/");
    }

    [Fact]
    public async Task A_service_names_ICE_servers_per_session()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.AddIceServerProvider<TurnPasswords>());

        var first = await app.OpenSessionAsync("5000");
        var second = await app.OpenSessionAsync("5001");

        first.Json.GetProperty("iceServers")[0].GetProperty("credential").GetString().Should().Be("password of 5000");
        second.Json.GetProperty("iceServers")[0].GetProperty("credential").GetString().Should().Be("password of 5001");
    }

    [Fact]
    public async Task A_failing_ICE_service_breaks_no_session()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.AddIceServerProvider<BrokenTurn>());

        var session = await app.OpenSessionAsync();

        session.Status.Should().Be(HttpStatusCode.OK);
        app.Logs.GetSnapshot().Should().Contain(entry => entry.Message.Contains("IVccIceServerProvider failed"));
    }

    private static Task<PhoneApp> StartAsync(params (string Key, string Value)[] settings) => PhoneApp.StartAsync(configure: builder =>
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => "Vcc:Endpoints:" + setting.Key, setting => (string?)setting.Value)));

    private sealed class TurnPasswords : IVccIceServerProvider
    {
        public ValueTask<IReadOnlyList<VccIceServer>?> GetIceServersAsync(VccAgent agent, CancellationToken cancellationToken = default) =>
            new([new VccIceServer(["turn:turn.example"], agent.Extension, "password of " + agent.Extension)]);
    }

    private sealed class BrokenTurn : IVccIceServerProvider
    {
        public ValueTask<IReadOnlyList<VccIceServer>?> GetIceServersAsync(VccAgent agent, CancellationToken cancellationToken = default) =>
            throw new InvalidDataException("the TURN service is down");
    }
}
