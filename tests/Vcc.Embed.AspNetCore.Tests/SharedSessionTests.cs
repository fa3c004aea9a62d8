using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Vcc.Embed.AspNetCore.Tests.Hosting;
using Vcc.Embed.Testing;

namespace Vcc.Embed.AspNetCore.Tests;

/// <summary>Two servers of one application with a real Redis between them.</summary>
public sealed class SharedSessionTests : IDisposable
{
    private readonly VccServer _vcc = new();
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("vcc-embed-keys-");

    [Fact]
    public async Task Two_servers_share_one_login()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var first = await StartAsync(redis.Port);
        await using var second = await StartAsync(redis.Port);

        var one = await first.OpenSessionAsync();
        var two = await second.OpenSessionAsync();

        two.Json.GetProperty("token").GetString().Should().Be(one.Json.GetProperty("token").GetString());
        _vcc.Logins.Should().Be(1);
    }

    [Fact]
    public async Task No_token_is_readable_in_Redis()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var app = await StartAsync(redis.Port);
        await app.OpenSessionAsync();

        var stored = await redis.DumpAsync();

        stored.Should().Contain("vcc-embed:session:").And.NotContain(_vcc.Tokens.Single()).And.NotContain(_vcc.Tokens.Single().Split('.')[1]);
        SecretForms.Of(VccServer.AccessKey).Should().OnlyContain(form => !stored.Contains(form));
    }

    [Fact]
    public async Task A_server_without_the_key_ring_logs_in_itself()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var first = await StartAsync(redis.Port);
        await using var second = await StartAsync(redis.Port, ownKeys: true);
        await first.OpenSessionAsync();

        var session = await second.OpenSessionAsync();

        session.Status.Should().Be(HttpStatusCode.OK);
        _vcc.Logins.Should().Be(2);
        second.Logs.GetSnapshot().Should().Contain(entry => entry.Message.Contains("Data Protection keys"));
    }

    // F9
    [Fact]
    public async Task Without_Redis_at_the_start_sessions_open()
    {
        await using var app = await StartAsync(RedisServer.FreePort());

        var (session, duration) = await MeasureAsync(app);

        session.Status.Should().Be(HttpStatusCode.OK, session.Body);
        duration.Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    // F10
    [Fact]
    public async Task A_Redis_that_hangs_delays_no_session()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var app = await StartAsync(redis.Port);
        await app.OpenSessionAsync("5000");
        await redis.PauseAsync();

        var (paused, duration) = await MeasureAsync(app, "5001");
        await redis.ResumeAsync();
        var resumed = await app.OpenSessionAsync("5002");

        (paused.Status, resumed.Status).Should().Be((HttpStatusCode.OK, HttpStatusCode.OK));
        duration.Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    // F11
    [Fact]
    public async Task A_killed_Redis_breaks_no_session()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var first = await StartAsync(redis.Port);
        await using var second = await StartAsync(redis.Port);
        await first.OpenSessionAsync();
        await redis.KillAsync();

        var (kept, _) = await MeasureAsync(first);
        var (other, duration) = await MeasureAsync(second);

        (kept.Status, other.Status).Should().Be((HttpStatusCode.OK, HttpStatusCode.OK));
        duration.Should().BeLessThan(TimeSpan.FromSeconds(2));
        _vcc.Logins.Should().Be(2, "the first server still has its session, the second needs one login");
    }

    // F12
    [Fact]
    public async Task A_flushed_Redis_breaks_no_session()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var first = await StartAsync(redis.Port);
        await using var second = await StartAsync(redis.Port);
        await first.OpenSessionAsync();
        await redis.SendAsync("FLUSHALL");

        var kept = await first.OpenSessionAsync();
        var other = await second.OpenSessionAsync();

        (kept.Status, other.Status).Should().Be((HttpStatusCode.OK, HttpStatusCode.OK));
        _vcc.Logins.Should().Be(2);
    }

    public void Dispose()
    {
        _vcc.Dispose();
        _keys.Delete(recursive: true);
    }

    private Task<PhoneApp> StartAsync(int port, bool ownKeys = false) => PhoneApp.StartAsync(server: _vcc, configure: builder => AddRedis(builder, port, ownKeys));

    private void AddRedis(WebApplicationBuilder builder, int port, bool ownKeys)
    {
        builder.Services.AddDataProtection()
            .PersistKeysToFileSystem(ownKeys ? _keys.CreateSubdirectory("own") : _keys.CreateSubdirectory("shared"))
            .SetApplicationName("crm");
        builder.Services.AddHybridCache();
        builder.Services.AddStackExchangeRedisCache(options => options.Configuration = $"127.0.0.1:{port}");
    }

    private static async Task<(PhoneApp.AppResponse Session, TimeSpan Duration)> MeasureAsync(PhoneApp app, string extension = "5000")
    {
        var started = Stopwatch.GetTimestamp();
        var session = await app.OpenSessionAsync(extension);
        return (session, Stopwatch.GetElapsedTime(started));
    }
}
