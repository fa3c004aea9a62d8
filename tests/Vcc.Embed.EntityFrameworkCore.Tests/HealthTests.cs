using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

namespace Vcc.Embed.EntityFrameworkCore.Tests;

public class HealthTests(PostgresServer postgres)
{
    [Fact]
    public async Task A_readable_table_is_healthy()
    {
        using var database = await TestDatabase.CreateAsync("PostgreSQL", postgres);

        var report = await CheckAsync(database.Configure);

        report.Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_missing_table_is_degraded()
    {
        var report = await CheckAsync(options => options.UseSqlite("Data Source=:memory:"));

        report.Status.Should().Be(HealthStatus.Degraded);
        report.Entries["vcc-journal"].Exception.Should().NotBeNull();
    }

    private static async Task<HealthReport> CheckAsync(Action<DbContextOptionsBuilder> configure)
    {
        var services = new ServiceCollection().AddLogging().AddDbContext<CrmContext>(configure);
        services.AddHealthChecks().AddVccJournal<CrmContext>();
        await using var app = services.BuildServiceProvider();
        return await app.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
    }
}
