using System.Diagnostics;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Packages.Tests;

/// <summary>A command as a user types it.</summary>
internal static class Command
{
    /// <summary>Runs to the end and returns what was printed.</summary>
    /// <exception cref="InvalidOperationException">The exit code was not 0; the message holds the output.</exception>
    public static async Task<string> RunAsync(string folder, string file, params string[] arguments)
    {
        using Process process = Start(folder, file, arguments);
        using var patience = new CancellationTokenSource(Patience.Start * 4);
        Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        var text = await output + await error;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{text}");
        return text;
    }

    /// <summary>Starts without waiting. Build servers are kept out, so that nothing outlives the test.</summary>
    public static Process Start(string folder, string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        return Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start");
    }
}
