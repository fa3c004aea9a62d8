using System.Diagnostics;
using System.Text;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

/// <summary>An application in a process of its own: tests/Vcc.Embed.JournalHost.</summary>
public sealed class HostProcess : IDisposable
{
    private const string Name = "Vcc.Embed.JournalHost";
    private readonly Process _process;
    private readonly HttpClient _client;

    private HostProcess(Process process, Uri address) => (_process, _client) = (process, new HttpClient { BaseAddress = address });

    /// <summary>Starts it; with a step, the first request stops there.</summary>
    public static async Task<HostProcess> StartAsync(string connection, string? step = null)
    {
        var program = Path.Combine(AppContext.BaseDirectory.Replace("Vcc.Embed.EntityFrameworkCore.Tests", Name, StringComparison.Ordinal), Name + ".dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", step is null ? [program, connection] : [program, connection, step]) { RedirectStandardOutput = true })!;
        return new HostProcess(process, new Uri((await ReadLineAsync(process))!));
    }

    public async Task<string> PostAsync(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/vcc/calls")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { { "X-Vcc-Embed", "1" }, { "Sec-Fetch-Site", "same-origin" }, { HeaderSignIn.Header, "5000" } },
        };
        using var response = await _client.SendAsync(request);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    /// <summary>Waits until the process stands at its step during a post, and kills it there.</summary>
    public async Task KillAtStepAsync(Task post)
    {
        var step = ReadLineAsync(_process);
        if (await Task.WhenAny(step, post) == post)
            throw new InvalidOperationException("The request ended before its step.");

        var line = await step;
        _process.Kill();
        await _process.WaitForExitAsync();
        if (line != "stopped")
            throw new InvalidOperationException($"The process did not stop at its step: {line}");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
        _client.Dispose();
    }

    private static Task<string?> ReadLineAsync(Process process) => process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
}
