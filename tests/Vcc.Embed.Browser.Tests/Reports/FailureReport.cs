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
            await ShowAsync(context.Pages[i], Path.Combine(folder, $"page{i}"));
        await context.Tracing.StopAsync(new TracingStopOptions { Path = Path.Combine(folder, "trace.zip") });
        await File.WriteAllLinesAsync(Path.Combine(folder, "console.txt"), traffic.Console);
        await File.WriteAllLinesAsync(Path.Combine(folder, "sample.txt"), samples.SelectMany(sample => sample.Output));
    }

    /// <summary>Chromium draws no page that another one covers, so a page may have no picture.</summary>
    private static async Task ShowAsync(IPage page, string file)
    {
        try
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = file + ".png", Timeout = 5_000 });
        }
        catch (Exception none) when (none is PlaywrightException or TimeoutException)
        {
            await File.WriteAllTextAsync(file + ".txt", $"{page.Url}\n{none.Message}");
        }
    }
}
