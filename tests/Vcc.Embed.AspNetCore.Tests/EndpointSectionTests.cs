using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

/// <summary>Walks all properties of the endpoint options. A new property without an entry in the table fails.</summary>
public class EndpointSectionTests
{
    private static readonly Dictionary<string, (string Key, string Text, Func<VccEmbedEndpointOptions, object?> Read, object Expected)> Settings = new()
    {
        [nameof(VccEmbedEndpointOptions.ExtensionClaimType)] = ("", "tel", options => options.ExtensionClaimType, "tel"),
        [nameof(VccEmbedEndpointOptions.AccountClaimType)] = ("", "brand", options => options.AccountClaimType, "brand"),
        [nameof(VccEmbedEndpointOptions.ScriptBase)] = ("", "https://mirror.example/", options => options.ScriptBase, new Uri("https://mirror.example/")),
        [nameof(VccEmbedEndpointOptions.Scripts)] = (":0", "one.js", options => options.Scripts!.Single(), "one.js"),
        [nameof(VccEmbedEndpointOptions.ScriptIntegrity)] = (":one.js", "sha384-abc", options => options.ScriptIntegrity["one.js"], "sha384-abc"),
        [nameof(VccEmbedEndpointOptions.AgentLegUsers)] = (":0", "callout", options => options.AgentLegUsers!.Single(), "callout"),
        [nameof(VccEmbedEndpointOptions.AccountScripts)] = (":brand-b:Scripts:0", "b.js", options => options.AccountScripts["Brand-B"].Scripts!.Single(), "b.js"),
        [nameof(VccEmbedEndpointOptions.ConnectHosts)] = (":0", "sip.example.vn", options => options.ConnectHosts.Single(), "sip.example.vn"),
        [nameof(VccEmbedEndpointOptions.IceServers)] = (":0:Urls:0", "stun:stun.example", options => options.IceServers!.Single().Urls.Single(), "stun:stun.example"),
        [nameof(VccEmbedEndpointOptions.SessionCacheDuration)] = ("", "00:02:00", options => options.SessionCacheDuration, TimeSpan.FromMinutes(2)),
        [nameof(VccEmbedEndpointOptions.RefusalCacheDuration)] = ("", "00:00:20", options => options.RefusalCacheDuration, TimeSpan.FromSeconds(20)),
        [nameof(VccEmbedEndpointOptions.ConcurrentLogins)] = ("", "3", options => options.ConcurrentLogins, 3),
        [nameof(VccEmbedEndpointOptions.SessionBurst)] = ("", "7", options => options.SessionBurst, 7),
        [nameof(VccEmbedEndpointOptions.SessionsPerMinute)] = ("", "9", options => options.SessionsPerMinute, 9),
    };

    // A nonce is made by code for each request, so no section can hold it.
    public static TheoryData<string> Properties => [.. typeof(VccEmbedEndpointOptions).GetProperties().Select(property => property.Name).Except([nameof(VccEmbedEndpointOptions.ScriptNonce)])];

    [Theory]
    [MemberData(nameof(Properties))]
    public async Task The_section_fills_every_property(string property)
    {
        var (key, text, read, expected) = Settings[property];
        await using var app = await PhoneApp.StartAsync(configure: builder => builder.Configuration[$"Vcc:Endpoints:{property}{key}"] = text);

        var options = app.Services.GetRequiredService<IOptionsMonitor<VccEmbedEndpointOptions>>().CurrentValue;

        read(options).Should().Be(expected);
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Bind_fills_every_property(string property)
    {
        var (key, text, read, expected) = Settings[property];
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"Vcc:Endpoints:{property}{key}", text)]).Build();
        var options = new VccEmbedEndpointOptions();

        configuration.GetSection("Vcc:Endpoints").Bind(options);

        read(options).Should().Be(expected);
    }
}
