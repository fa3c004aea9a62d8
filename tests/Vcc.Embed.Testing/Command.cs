using System.Diagnostics;

namespace Vcc.Embed.Testing;

/// <summary>Runs a command as a user types it.</summary>
public static class Command
{
    private static readonly IReadOnlyDictionary<string, string> NoVariables = new Dictionary<string, string>();

    /// <summary>Runs the command to its end and returns its output.</summary>
    /// <exception cref="InvalidOperationException">The exit code was not 0; the message holds the output.</exception>
    public static Task<string> RunAsync(string folder, string file, params string[] arguments) => RunAsync(folder, NoVariables, file, arguments);

    /// <summary>Runs the command with environment variables of its own.</summary>
    /// <exception cref="InvalidOperationException">The exit code was not 0; the message holds the output.</exception>
    public static async Task<string> RunAsync(string folder, IReadOnlyDictionary<string, string> variables, string file, params string[] arguments)
    {
        using Process process = Start(folder, variables, file, arguments);
        using var deadline = new CancellationTokenSource(TestTimeouts.Start * 4);
        Task<string> output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        var text = await output + await error;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{text}");
        return text;
    }

    /// <summary>Starts the command. Build servers are off, so that no process outlives the test.</summary>
    public static Process Start(string folder, string file, params string[] arguments) => Start(folder, NoVariables, file, arguments);

    /// <summary>Starts the command with environment variables of its own.</summary>
    public static Process Start(string folder, IReadOnlyDictionary<string, string> variables, string file, params string[] arguments)
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
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start");
    }
}
