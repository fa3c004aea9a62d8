using System.Net;
using Vcc.Embed.AspNetCore.Tests.Calls;
using Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

namespace Vcc.Embed.EntityFrameworkCore.Tests;

/// <summary>A PostgreSQL that is killed between two steps of a record, and started again (F73).</summary>
public sealed class DatabaseOutageTests(DatabaseOutageTests.Server server) : IClassFixture<DatabaseOutageTests.Server>
{
    [Theory]
    [InlineData("INSERT", false)]
    [InlineData("INSERT", true)]
    [InlineData("SELECT", false)]
    [InlineData("SELECT", true)]
    [InlineData("UPDATE", false)]
    [InlineData("UPDATE", true)]
    public async Task A_killed_database_has_the_right_row_afterwards(string statement, bool isAfter)
    {
        using var database = await TestDatabase.CreateAsync("PostgreSQL", server.Postgres);
        var step = new StepInterceptor(statement, isAfter, server.Postgres.KillAsync);
        await using var app = await JournalApp.StartAsync(database, step);
        var call = Guid.CreateVersion7();
        string[] batches = [Batch(CallBodies.Record(call)), Batch(CallBodies.Missed(call))];

        var refused = new List<HttpStatusCode>();
        foreach (var batch in batches)
        {
            while (await app.PostCallsAsync(batch) is { Status: not HttpStatusCode.OK } response)
            {
                refused.Add(response.Status);
                await server.Postgres.StartAsync();
            }

            if (step.HasRun && !server.Postgres.IsRunning)
                await server.Postgres.StartAsync();
        }

        step.HasRun.Should().BeTrue();
        refused.Should().NotContain(status => status != HttpStatusCode.ServiceUnavailable);
        await using var context = database.Open();
        (await context.Calls.SingleAsync(TestContext.Current.CancellationToken)).Should().Match<VccCallEntity>(row => row.Version == 2 && row.Outcome == CallOutcome.Missed);
    }

    [Fact]
    public async Task While_the_database_is_down_posts_are_503()
    {
        using var database = await TestDatabase.CreateAsync("PostgreSQL", server.Postgres);
        await using var app = await JournalApp.StartAsync(database);
        var batch = Batch(CallBodies.Record(), CallBodies.Record());
        await server.Postgres.KillAsync();

        var down = await app.PostCallsAsync(batch);
        await server.Postgres.StartAsync();
        var up = await app.PostCallsAsync(batch);

        (down.Status, down.Code).Should().Be((HttpStatusCode.ServiceUnavailable, "journalUnavailable"));
        CallBodies.StatusesOf(up.Json).Should().Equal("saved", "saved");
    }

    private static string Batch(params System.Text.Json.Nodes.JsonObject[] records) => CallBodies.Batch(CallBodies.OwnerOf("5000"), records);

    /// <summary>A server of these tests alone, because they kill it.</summary>
    public sealed class Server : IAsyncLifetime
    {
        public PostgresServer Postgres { get; } = new();

        public ValueTask InitializeAsync() => Postgres.InitializeAsync();

        public ValueTask DisposeAsync() => Postgres.DisposeAsync();
    }
}
