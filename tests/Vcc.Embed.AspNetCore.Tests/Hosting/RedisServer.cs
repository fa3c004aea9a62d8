using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Vcc.Embed.AspNetCore.Tests.Hosting;

/// <summary>A redis-server of one test, on a free port of this machine with a folder of its own.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vcc-embed-redis-");
    private readonly Process _process;

    private RedisServer(int port)
    {
        Port = port;
        _process = Process.Start(new ProcessStartInfo("redis-server",
            ["--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", _folder.FullName, "--save", "", "--appendonly", "no", "--rdbcompression", "no"])
        { RedirectStandardOutput = true })!;
    }

    public int Port { get; }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static async Task<RedisServer> StartAsync(int? port = null)
    {
        var server = new RedisServer(port ?? FreePort());
        while (await server._process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)) is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
                return server;
        }

        throw new InvalidOperationException("redis-server ended at once. Run build/install-test-tools.sh.");
    }

    public Task PauseAsync() => SignalAsync("-STOP");

    public Task ResumeAsync() => SignalAsync("-CONT");

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Sends one command and returns the first line of the reply.</summary>
    public async Task<string> SendAsync(string command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"));
        using var reader = new StreamReader(stream);
        return (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)))!;
    }

    /// <summary>The names and the bytes of all entries, to search them for secrets.</summary>
    public async Task<string> DumpAsync()
    {
        await SendAsync("SAVE");
        return Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "dump.rdb")));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
