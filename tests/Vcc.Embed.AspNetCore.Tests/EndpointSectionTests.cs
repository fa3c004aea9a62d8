using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

/// <summary>Checks all properties of the endpoint options. A new property without an entry in the table fails.</summary>
public class EndpointSectionTests
{
    private static readonly Dictionary<string, Setting> Settings = new()
    {
        [nameof(VccEmbedEndpointOptions.ExtensionClaimType)] = new(options => options.ExtensionClaimType, "tel", ("", "tel")),
        [nameof(VccEmbedEndpointOptions.AccountClaimType)] = new(options => options.AccountClaimType, "brand", ("", "brand")),
        [nameof(VccEmbedEndpointOptions.ScriptBase)] = new(options => options.ScriptBase, new Uri("https://mirror.example/"), ("", "https://mirror.example/")),
        [nameof(VccEmbedEndpointOptions.Scripts)] = new(options => options.Scripts!.Single(), "one.js", (":0", "one.js")),
        [nameof(VccEmbedEndpointOptions.ScriptIntegrity)] = new(options => options.ScriptIntegrity["one.js"], "sha384-abc", (":one.js", "sha384-abc")),
        [nameof(VccEmbedEndpointOptions.AgentLegUsers)] = new(options => options.AgentLegUsers!.Single(), "callout", (":0", "callout")),
        [nameof(VccEmbedEndpointOptions.AccountScripts)] = new(options => options.AccountScripts["Brand-B"].Scripts!.Single(), "b.js", (":brand-b:Scripts:0", "b.js")),
        [nameof(VccEmbedEndpointOptions.ConnectHosts)] = new(options => options.ConnectHosts.Single(), "sip.example.vn", (":0", "sip.example.vn")),
        [nameof(VccEmbedEndpointOptions.IceServers)] = new(options => options.IceServers!.Single().Urls.Single(), "stun:stun.example", (":0:Urls:0", "stun:stun.example")),
        [nameof(VccEmbedEndpointOptions.SessionCacheDuration)] = new(options => options.SessionCacheDuration, TimeSpan.FromMinutes(2), ("", "00:02:00")),
        [nameof(VccEmbedEndpointOptions.RefusalCacheDuration)] = new(options => options.RefusalCacheDuration, TimeSpan.FromSeconds(20), ("", "00:00:20")),
        [nameof(VccEmbedEndpointOptions.ConcurrentLogins)] = new(options => options.ConcurrentLogins, 3, ("", "3")),
        [nameof(VccEmbedEndpointOptions.SessionBurst)] = new(options => options.SessionBurst, 7, ("", "7")),
        [nameof(VccEmbedEndpointOptions.SessionsPerMinute)] = new(options => options.SessionsPerMinute, 9, ("", "9")),
        [nameof(VccEmbedEndpointOptions.CallPostsPerMinute)] = new(options => options.CallPostsPerMinute, 7, ("", "7")),
        [nameof(VccEmbedEndpointOptions.LookupsPerMinute)] = new(options => options.LookupsPerMinute, 8, ("", "8")),
        [nameof(VccEmbedEndpointOptions.ContactSearchesPerMinute)] = new(options => options.ContactSearchesPerMinute, 9, ("", "9")),
        [nameof(VccEmbedEndpointOptions.WrapUpCodes)] = new(options => options.WrapUpCodes.Single().Code, "sold", (":0:Code", "sold"), (":0:Label", "Sold")),
        [nameof(VccEmbedEndpointOptions.FrameAncestors)] = new(options => options.FrameAncestors.Single(), "https://portal.example", (":0", "https://portal.example")),
        [nameof(VccEmbedEndpointOptions.LookUpOutboundCalls)] = new(options => options.LookUpOutboundCalls, true, ("", "true")),
        [nameof(VccEmbedEndpointOptions.NewCustomerLink)] = new(options => options.NewCustomerLink, "/customers/new", ("", "/customers/new")),
    };

    // A nonce is made by code for each request, so no section can hold it.
    public static TheoryData<string> Properties => [.. typeof(VccEmbedEndpointOptions).GetProperties().Select(property => property.Name).Except([nameof(VccEmbedEndpointOptions.ScriptNonce)])];

    [Theory]
    [MemberData(nameof(Properties))]
    public async Task The_section_fills_every_property(string property)
    {
        var setting = Settings[property];
        await using var app = await PhoneApp.StartAsync(configure: builder => builder.Configuration.AddInMemoryCollection(setting.LinesOf(property)));

        var options = app.Services.GetRequiredService<IOptionsMonitor<VccEmbedEndpointOptions>>().CurrentValue;

        setting.Read(options).Should().Be(setting.Expected);
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Bind_fills_every_property(string property)
    {
        var setting = Settings[property];
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(setting.LinesOf(property)).Build();
        var options = new VccEmbedEndpointOptions();

        configuration.GetSection("Vcc:Endpoints").Bind(options);

        setting.Read(options).Should().Be(setting.Expected);
    }

    private sealed record Setting(Func<VccEmbedEndpointOptions, object?> Read, object Expected, params (string Key, string Text)[] Lines)
    {
        public IEnumerable<KeyValuePair<string, string?>> LinesOf(string property) =>
            Lines.Select(line => new KeyValuePair<string, string?>($"Vcc:Endpoints:{property}{line.Key}", line.Text));
    }
}
