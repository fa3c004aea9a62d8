using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Vcc.Embed.AspNetCore.Tests.Hosting;
using Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

/// <summary>A PostgreSQL server of its own: a new data folder, and a free port of this machine.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vcc-embed-postgres-");
    private readonly int _port = RedisServer.FreePort();
    private Process? _process;

    public async ValueTask InitializeAsync()
    {
        if (IsRoot)
            await RunAsync("chown", "postgres", _folder.FullName);
        await RunAsync([.. AsPostgres, ProgramPath("initdb"), "-D", DataFolder, "-U", "postgres", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C"]);
        await StartAsync();
    }

    /// <summary>Starts the server, again after <see cref="KillAsync"/>. A killed server first recovers from its log.</summary>
    public async Task StartAsync()
    {
        // Without fsync a killed process loses nothing, because the system still has its writes. Only a power cut would.
        string[] command =
        [
            .. AsPostgres, ProgramPath("postgres"), "-D", DataFolder, "-p", _port.ToString(CultureInfo.InvariantCulture),
            "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "max_connections=200",
        ];
        _process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("ready to accept connections", StringComparison.Ordinal) == true)
                ready.TrySetResult();
        };
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public bool IsRunning => _process?.HasExited == false;

    /// <summary>Ends all processes of the server at once.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A new database with the tables of <see cref="CrmContext"/>.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"crm_{Guid.NewGuid():N}";
        var connection = $"Host=127.0.0.1;Port={_port};Username=postgres;Database={name};Timeout=5;Command Timeout=5;Maximum Pool Size=40";
        await using var context = new CrmContext(new DbContextOptionsBuilder<CrmContext>().UseNpgsql(connection).Options);
        await context.Database.EnsureCreatedAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process?.HasExited == false)
            await KillAsync();
        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    private string DataFolder => Path.Combine(_folder.FullName, "data");

    private static bool IsRoot => Environment.UserName == "root";

    // PostgreSQL refuses to run as root.
    private static string[] AsPostgres => IsRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];

    private static string ProgramPath(string program) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin", program)).Last(File.Exists)
            : program;

    private static async Task RunAsync(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command[0]} failed. Run build/install-test-tools.sh.\n{await output}{errors}");
    }
}
