using System.Collections.Concurrent;
using Microsoft.Playwright;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Packages.Tests;

/// <summary>The launch profile https of our templates, with the developer certificate of ASP.NET Core.</summary>
public sealed class HttpsTests(PackedFeed feed, Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("vcc-mvc")]
    [InlineData("vcc-blazor")]
    public async Task The_phone_talks_over_https_and_wss(string template)
    {
        var folder = await feed.NewApplicationAsync(template, $"https-{template}");
        using var home = new DeveloperHome();
        await home.RunAsync(folder, "dev-certs", "https");

        await using var application = await RunningApplication.StartHttpsAsync(folder, home);
        await using var context = await FirstCall.NewContextAsync(chromium);
        var sockets = new ConcurrentBag<string>();
        context.Page += (_, page) => page.WebSocket += (_, socket) => sockets.Add(socket.Url);
        var page = await FirstCall.OpenAsync(context, application);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await FirstCall.TalkAsync(context, application, new SoftphonePage(new ChromiumPage(page)));

        var settings = await File.ReadAllTextAsync(Path.Combine(folder, "Properties", "launchSettings.json"), TestContext.Current.CancellationToken);
        settings.Should().Contain(application.Address.AbsoluteUri.TrimEnd('/'), "the application listens where its launch profile tells");
        sockets.Should().HaveCountGreaterThan(1);
        sockets.Should().OnlyContain(address => address.StartsWith($"wss://{application.Address.Authority}/", StringComparison.Ordinal));
    }
}
