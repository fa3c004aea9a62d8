using System.Diagnostics;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Packages.Tests;

/// <summary>An application started with <c>dotnet run</c> on a free port.</summary>
internal sealed class RunningApplication : IAsyncDisposable
{
    private readonly Process _process;

    private RunningApplication(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static Task<RunningApplication> StartAsync(string folder) =>
        StartAsync(Command.Start(folder, "dotnet", "run", "--", "--urls", "http://127.0.0.1:0"), "http://");

    /// <summary>Starts the launch profile https, with the certificate in the developer's home.</summary>
    public static Task<RunningApplication> StartHttpsAsync(string folder, DeveloperHome home) =>
        StartAsync(Command.Start(folder, home.Variables, "dotnet", "run", "--launch-profile", "https"), "https://localhost:");

    private static async Task<RunningApplication> StartAsync(Process process, string scheme)
    {
        try
        {
            return new RunningApplication(process, await ReadAddressAsync(process, scheme));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Reads the output up to the first address at which the process listens.</summary>
    /// <exception cref="InvalidOperationException">The process ended before; the message holds its errors.</exception>
    public static async Task<Uri> ReadAddressAsync(Process process, string scheme = "http://")
    {
        using var deadline = new CancellationTokenSource(TestTimeouts.Start * 4);
        var output = "";
        while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
        {
            output += line + "\n";
            var at = line.IndexOf(scheme, StringComparison.Ordinal);
            if (at >= 0)
                return new Uri(line[at..].Split(' ', '\u001b')[0]);
        }

        throw new InvalidOperationException($"The process ended before it listened:\n{output}{await process.StandardError.ReadToEndAsync(deadline.Token)}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
