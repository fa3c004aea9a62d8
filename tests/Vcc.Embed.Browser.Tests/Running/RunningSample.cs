using System.Collections.Concurrent;
using System.Diagnostics;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests.Running;

/// <summary>A sample in a process of its own, as <c>dotnet run</c> starts it, on a free port. Its output is kept.</summary>
public sealed class RunningSample : IAsyncDisposable
{
    /// <summary>Begins with <c>test-</c>, as the simulator asks of keys that are given to it.</summary>
    public const string AccessKey = "test-canary-7c1e55aa90b1+/=";

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningSample(Process process, DirectoryInfo folder) => (_process, _folder) = (process, folder);

    /// <summary>Where it listens, by the name a browser shares with the simulator's address.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The calls in the sample's database.</summary>
    public CallTable Calls => new(DatabaseIn(_folder));

    /// <summary>All lines so far of both outputs.</summary>
    public IReadOnlyCollection<string> Output => _output;

    /// <summary>Starts a sample and waits until it reports its address.</summary>
    public static async Task<RunningSample> StartAsync(Sample sample, params string[] arguments)
    {
        var project = $"Vcc.Embed.Samples.{sample}";
        var folder = Path.Combine(Repository.Root, "samples", project);
        var ownFolder = Directory.CreateTempSubdirectory("vcc-embed-crm-");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_NOLOGO"] = "1" },
        };
        start.ArgumentList.Add(Path.Combine(folder, "bin", Repository.Configuration, "net10.0", project + ".dll"));
        foreach (var argument in (string[])["--urls", "http://127.0.0.1:0", $"--Vcc:Simulator:AccessKey={AccessKey}", $"--ConnectionStrings:Crm=Data Source={DatabaseIn(ownFolder)}", .. arguments])
            start.ArgumentList.Add(argument);

        var running = new RunningSample(new Process { StartInfo = start, EnableRaisingEvents = true }, ownFolder);
        await running.StartAsync();
        return running;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string DatabaseIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "crm.db");

    private async Task StartAsync()
    {
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The sample ended at once:\n{string.Join('\n', _output)}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var address = await _address.Task.WaitAsync(TestTimeouts.Start, TestContext.Current.CancellationToken);
        Address = new UriBuilder(address) { Host = "localhost" }.Uri;
    }

    private void Read(string? line)
    {
        const string signal = "Now listening on: ";
        if (line is null)
            return;

        _output.Enqueue(line);
        var at = line.IndexOf(signal, StringComparison.Ordinal);
        if (at >= 0)
            _address.TrySetResult(new Uri(line[(at + signal.Length)..].Trim()));
    }
}
