using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

/// <summary>A new database of one test: SQLite in a file, or one of the PostgreSQL server.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly string? _file;
    private readonly string _connection;

    private TestDatabase(string connection, string? file) => (_connection, _file) = (connection, file);

    public static async Task<TestDatabase> CreateAsync(string provider, PostgresServer postgres)
    {
        if (provider == "PostgreSQL")
            return new TestDatabase(await postgres.CreateDatabaseAsync(), file: null);

        var file = Path.Combine(Path.GetTempPath(), $"vcc-embed-{Guid.NewGuid():N}.db");
        var database = new TestDatabase($"Data Source={file};Pooling=False", file);
        await using var context = database.Open();
        await context.Database.EnsureCreatedAsync();
        return database;
    }

    public CrmContext Open(params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<CrmContext>();
        Configure(options);
        return new CrmContext(options.AddInterceptors(interceptors).Options);
    }

    public void Configure(DbContextOptionsBuilder options) => _ = _file is null ? options.UseNpgsql(_connection) : options.UseSqlite(_connection);

    public void Dispose()
    {
        if (_file is not null)
            File.Delete(_file);
    }
}
