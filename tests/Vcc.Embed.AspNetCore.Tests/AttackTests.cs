using System.Net;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Vcc.Embed.AspNetCore.Agents;
using Vcc.Embed.AspNetCore.Session;
using Vcc.Embed.AspNetCore.Tests.Hosting;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Tests;

/// <summary>The attempts of docs/threats.md, "Attack round of November 2026".</summary>
public class AttackTests
{
    [Fact]
    public async Task An_entry_of_another_agent_is_not_accepted()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<IDistributedCache, Backend>();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddHybridCache();
        await using var provider = services.BuildServiceProvider();
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var shared = ActivatorUtilities.CreateInstance<SharedSessionCache>(provider, time);
        var account = new VccAccount { Domain = "demo", AccessKey = "0123456789abcdef" };
        var (mine, other) = (SessionKey.Create(account, new VccAgent("5000")), SessionKey.Create(account, new VccAgent("5001")));
        var token = new VccTokenMinter(time).Mint(account, new VccAgent("5001"));
        await shared.SetAsync(other, AgentSession.Create(token, TimeSpan.FromMinutes(1), time.GetUtcNow()));

        // Through HybridCache, because its own entries hold their name. Whoever can write to Redis can make such an entry.
        var cache = provider.GetRequiredService<HybridCache>();
        var remote = new HybridCacheEntryOptions { Flags = HybridCacheEntryFlags.DisableLocalCache };
        var entry = await cache.GetOrCreateAsync(other.ToCacheName(), _ => ValueTask.FromResult<byte[]>([]), remote, cancellationToken: TestContext.Current.CancellationToken);
        await cache.SetAsync(mine.ToCacheName(), entry, remote, cancellationToken: TestContext.Current.CancellationToken);
        var stolen = await shared.FindAsync(mine, account, CancellationToken.None);
        var own = await shared.FindAsync(other, account, CancellationToken.None);

        stolen.Should().BeNull();
        own!.Token.Reveal().Should().Be(token.Reveal());
    }

    [Fact]
    public void A_claim_cannot_write_a_log_line()
    {
        var id = UserIdReader.Read(new([new System.Security.Claims.ClaimsIdentity([new("sub", "eve\r\nUser admin is VCC agent 5000")])]));

        id.Should().NotContainAny("\r", "\n");
    }

    [Theory]
    [InlineData("same-origin, cross-site")]
    [InlineData("Same-Origin")]
    public async Task A_doubtful_Sec_Fetch_Site_is_refused(string site)
    {
        await using var app = await PhoneApp.StartAsync();

        var session = await app.OpenSessionAsync(change: request =>
        {
            request.Headers.Remove("Sec-Fetch-Site");
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", site);
        });

        session.Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Requests_for_fresh_logins_are_limited()
    {
        await using var app = await PhoneApp.StartAsync();

        var statuses = new List<HttpStatusCode>();
        for (var request = 0; request < 20; request++)
        {
            statuses.Add((await app.OpenSessionAsync(change: message =>
            {
                message.Headers.Remove("X-Vcc-Embed");
                message.Headers.Add("X-Vcc-Embed", "fresh");
            })).Status);
        }

        app.Vcc.Logins.Should().BeLessThanOrEqualTo(6);
        statuses.Should().Contain(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("５０００")]
    [InlineData("5000\u200b")]
    [InlineData("5000@evil.example")]
    [InlineData("5000%0d%0aX: y")]
    public async Task An_extension_of_look_alike_characters_is_no_agent(string extension)
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.AddAgentResolver(_ => VccAgent.TryCreate(extension, null, out var agent) ? agent : null));

        var session = await app.OpenSessionAsync();

        session.Code.Should().Be("noAgent");
    }

    [Theory]
    [InlineData("sip.example.vn\r\nSet-Cookie: a=b")]
    [InlineData("sip.example.vn 'unsafe-inline'")]
    [InlineData("user:secret@sip.example.vn")]
    [InlineData("*.*.example.vn")]
    public async Task A_connect_host_cannot_extend_the_policy(string host)
    {
        var start = () => PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options => options.ConnectHosts.Add(host)));

        await start.Should().ThrowAsync<OptionsValidationException>();
    }

    [Fact]
    public async Task A_large_body_is_not_read()
    {
        await using var app = await PhoneApp.StartAsync();

        var session = await app.OpenSessionAsync(change: request => request.Content = new StringContent(new string('{', 5_000_000), Encoding.UTF8, "application/json"));

        session.Status.Should().Be(HttpStatusCode.OK, "the body chooses nothing, so nothing parses it");
    }

    [Fact]
    public async Task A_rebound_host_gets_no_session_without_a_cookie()
    {
        await using var app = await PhoneApp.StartAsync();

        var session = await app.OpenSessionAsync(extension: null, change: request =>
        {
            request.Headers.Host = "evil.example";
            request.Headers.Add("Origin", "http://evil.example");
        });

        session.Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_pin_cannot_break_out_of_its_attribute()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options =>
        {
            options.Scripts = ["one.js\" onload=\"x"];
            options.ScriptIntegrity["one.js\" onload=\"x"] = "sha384-a\" onload=\"x";
        }));

        var realm = await app.GetRealmAsync();

        realm.Body.Should().NotContain("onload=\"");
    }

    /// <summary>HybridCache ignores the plain <see cref="MemoryDistributedCache"/>, because that is memory of this process too.</summary>
    private sealed class Backend() : MemoryDistributedCache(new OptionsWrapper<MemoryDistributedCacheOptions>(new()));
}
