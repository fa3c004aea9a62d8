using Microsoft.Playwright;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests.Reports;

/// <summary>The report of a failed test.</summary>
internal static class FailureReport
{
    public static async Task KeepAsync(IBrowserContext context, Traffic traffic, IEnumerable<RunningSample> samples)
    {
        var name = string.Concat(TestContext.Current.Test!.TestDisplayName.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "TestResults", name)).FullName;
        for (var i = 0; i < context.Pages.Count; i++)
            await context.Pages[i].ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"page{i}.png") });
        await context.Tracing.StopAsync(new TracingStopOptions { Path = Path.Combine(folder, "trace.zip") });
        await File.WriteAllLinesAsync(Path.Combine(folder, "console.txt"), traffic.Console);
        await File.WriteAllLinesAsync(Path.Combine(folder, "sample.txt"), samples.SelectMany(sample => sample.Output));
    }
}
