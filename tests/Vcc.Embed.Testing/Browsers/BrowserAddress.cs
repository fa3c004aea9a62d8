using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Vcc.Embed.Testing;

/// <summary>Reads where a browser listens, which it writes when it starts.</summary>
internal static class BrowserAddress
{
    /// <param name="form">Its first group is the address.</param>
    public static Task<Uri> ReadAsync(Process process, Regex form)
    {
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) =>
        {
            if (form.Match(line.Data ?? "") is { Success: true } match)
                address.TrySetResult(new Uri(match.Groups[1].Value));
        };
        // A browser writes as long as it runs, and waits when nobody reads.
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return address.Task;
    }
}
