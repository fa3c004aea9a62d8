using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Vcc.Embed.EntityFrameworkCore.Tests.Hosting;
using Vcc.Embed.Samples.Crm;
using Vcc.Embed.Samples.Crm.Journal;

namespace Vcc.Embed.EntityFrameworkCore.Tests;

/// <summary>The database of the samples is chosen by the connection string <c>Crm</c> alone.</summary>
public sealed class SampleDatabaseTests(PostgresServer postgres) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vcc-embed-crm-");

    [Fact]
    public async Task The_samples_keep_calls_in_a_file()
    {
        await using var crm = await StartAsync(connection: null);

        await WriteAsync(crm);

        File.Exists(Path.Combine(_folder.FullName, "crm.db")).Should().BeTrue();
        await ShowsTheCallAsync(crm);
    }

    [Fact]
    public async Task A_connection_string_moves_the_calls_to_PostgreSQL()
    {
        var connection = (await postgres.CreateDatabaseAsync()).Replace("Database=crm_", "Database=sample_", StringComparison.Ordinal);
        await using var crm = await StartAsync(connection);

        await WriteAsync(crm);

        _folder.GetFiles().Should().BeEmpty();
        await ShowsTheCallAsync(crm);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task<WebApplication> StartAsync(string? connection)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = _folder.FullName });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Crm"] = connection, ["Urls"] = "http://127.0.0.1:0" });
        builder.Services.AddRazorComponents();
        builder.AddCrm();
        builder.AddVccSimulator();
        var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task WriteAsync(WebApplication crm)
    {
        await using var scope = crm.Services.CreateAsyncScope();
        var now = DateTimeOffset.UtcNow;
        await scope.ServiceProvider.GetRequiredService<ICallJournal>()
            .WriteAsync(Records.Create(ended: true) with { StartedAt = now, EndedAt = now }, TestContext.Current.CancellationToken);
    }

    /// <summary>The queries of both pages find the missed call.</summary>
    private static async Task ShowsTheCallAsync(WebApplication crm)
    {
        await using var scope = crm.Services.CreateAsyncScope();
        var team = scope.ServiceProvider.GetRequiredService<TeamCalls>();
        (await team.FindMissedAsync(TestContext.Current.CancellationToken)).Should().ContainSingle().Which.Customer!.Name.Should().Be("Nguyễn Hoàng Minh");
        (await team.CountTodayAsync(TestContext.Current.CancellationToken)).Should().ContainSingle(agent => agent.Missed == 1).Which.Extension.Should().Be("5000");
    }
}
