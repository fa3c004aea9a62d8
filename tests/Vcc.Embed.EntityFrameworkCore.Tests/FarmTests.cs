using Vcc.Embed.AspNetCore.Tests.Calls;
using Vcc.Embed.AspNetCore.Tests.Hosting;
using Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

namespace Vcc.Embed.EntityFrameworkCore.Tests;

/// <summary>Two servers of one application behind one PostgreSQL, and a Redis between them.</summary>
public class FarmTests(PostgresServer postgres)
{
    // F13
    [Fact]
    public async Task Two_servers_make_one_row_of_each_call()
    {
        using var database = await TestDatabase.CreateAsync("PostgreSQL", postgres);
        await using var one = await JournalApp.StartAsync(database);
        await using var two = await JournalApp.StartAsync(database);
        var calls = Enumerable.Range(0, 60).Select(_ => Guid.CreateVersion7()).ToArray();
        var batches = calls.Chunk(5).SelectMany(chunk => new[]
        {
            CallBodies.Batch(CallBodies.OwnerOf("5000"), [.. chunk.Select(id => CallBodies.Record(id))]),
            CallBodies.Batch(CallBodies.OwnerOf("5000"), [.. chunk.Select(id => CallBodies.Missed(id))]),
        });

        await Task.WhenAll(batches.SelectMany(batch => new[] { one.PostCallsAsync(batch), two.PostCallsAsync(batch) }));

        await using var context = database.Open();
        var rows = await context.Calls.ToListAsync(TestContext.Current.CancellationToken);
        rows.Select(row => row.Id).Should().BeEquivalentTo(calls);
        rows.Should().OnlyContain(row => row.Version == 2 && row.Outcome == CallOutcome.Missed);
    }

    // F11
    [Theory]
    [InlineData("INSERT", false)]
    [InlineData("INSERT", true)]
    [InlineData("SELECT", false)]
    [InlineData("UPDATE", true)]
    public async Task A_Redis_killed_during_a_write_loses_no_row(string statement, bool isAfter)
    {
        using var database = await TestDatabase.CreateAsync("PostgreSQL", postgres);
        await using var redis = await RedisServer.StartAsync();
        var step = new StepInterceptor(statement, isAfter, redis.KillAsync);
        await using var app = await StartAsync(database, redis, step);
        await app.OpenSessionAsync();
        var call = Guid.CreateVersion7();

        var responses = new[]
        {
            await app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Record(call))),
            await app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Missed(call))),
            await app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Missed(call))),
        };

        step.HasRun.Should().BeTrue();
        responses.Select(response => CallBodies.StatusesOf(response.Json).Single()).Should().Equal("saved", "saved", "unchanged");
        await using var context = database.Open();
        (await context.Calls.SingleAsync(TestContext.Current.CancellationToken)).Version.Should().Be(2);
    }

    // F12
    [Fact]
    public async Task A_flushed_Redis_lets_no_duplicate_in()
    {
        using var database = await TestDatabase.CreateAsync("PostgreSQL", postgres);
        await using var redis = await RedisServer.StartAsync();
        await using var one = await StartAsync(database, redis);
        await using var two = await StartAsync(database, redis);
        var batch = CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Missed());
        await one.OpenSessionAsync();
        await one.PostCallsAsync(batch);
        await redis.SendAsync("FLUSHALL");

        var again = await two.PostCallsAsync(batch);

        CallBodies.StatusesOf(again.Json).Should().Equal("unchanged");
        await using var context = database.Open();
        (await context.Calls.CountAsync(TestContext.Current.CancellationToken)).Should().Be(1);
    }

    private static Task<PhoneApp> StartAsync(TestDatabase database, RedisServer redis, StepInterceptor? step = null) => JournalApp.StartAsync(database, step, services =>
    {
        services.AddDataProtection();
        services.AddHybridCache();
        services.AddStackExchangeRedisCache(options => options.Configuration = $"127.0.0.1:{redis.Port}");
    });
}
