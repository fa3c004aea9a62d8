using System.Text.Json;
using Vcc.Embed.AspNetCore.Tests.Calls;
using Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

namespace Vcc.Embed.EntityFrameworkCore.Tests;

/// <summary>An application that is killed between two steps of a record, and started again.</summary>
public class ApplicationKillTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("received")]
    [InlineData("INSERT-before")]
    [InlineData("INSERT-after")]
    [InlineData("SELECT-before")]
    [InlineData("SELECT-after")]
    [InlineData("UPDATE-before")]
    [InlineData("UPDATE-after")]
    [InlineData("responding")]
    public async Task A_killed_application_has_the_right_row_afterwards(string step)
    {
        var connection = await postgres.CreateDatabaseAsync();
        var call = Guid.CreateVersion7();
        // One request with both records: it inserts, reads, and updates.
        var batch = CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Record(call), CallBodies.Missed(call));
        using (var killed = await HostProcess.StartAsync(connection, step))
        {
            var post = killed.PostAsync(batch);
            await killed.KillAtStepAsync(post);
            await FluentActions.Awaiting(() => post).Should().ThrowAsync<HttpRequestException>();
        }

        using var next = await HostProcess.StartAsync(connection);
        var response = await next.PostAsync(batch);

        CallBodies.StatusesOf(JsonDocument.Parse(response).RootElement).Should().OnlyContain(status => status == "saved" || status == "unchanged");
        await using var context = new CrmContext(new DbContextOptionsBuilder<CrmContext>().UseNpgsql(connection).Options);
        (await context.Calls.SingleAsync(TestContext.Current.CancellationToken)).Should().Match<VccCallEntity>(row => row.Version == 2 && row.Outcome == CallOutcome.Missed);
    }
}
