using Microsoft.Playwright;

namespace Vcc.Embed.HostingModels.Tests;

public sealed class HostingModelTests(HostingSite site)
{
    [Theory]
    [InlineData("server", "Server")]
    [InlineData("webassembly", "WebAssembly")]
    [InlineData("without-prerendering", "Server")]
    public async Task Events_reach_dotnet_and_commands_reach_the_phone(string path, string renderer)
    {
        await using var page = await site.OpenAsync(path);
        await page.RunsOnAsync(renderer);

        await page.RingAsync();
        await page.ConnectAsync();
        await page.Page.ClickAsync("#hold");
        await page.ReplyIsAsync("held");
        await page.EndAsync();
        await page.Page.ClickAsync("#state");

        await page.ReplyIsAsync("extension 5000");
        await page.WasToldAsync("ringing 0912345678", "connected 0912345678", "ended CustomerHangUp");
        (await page.AskedAsync()).Should().Equal("hold");
        page.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Auto_runs_first_on_the_server_then_in_WebAssembly()
    {
        await using var page = await site.OpenAsync("auto");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('#renderer').textContent !== 'Static'");
        await page.NotifyAsync("first visit");
        await page.WasToldAsync("first visit");

        // Blazor writes this entry when everything that WebAssembly needs has been downloaded.
        await page.Page.WaitForFunctionAsync("() => Object.keys(localStorage).some(key => key.startsWith('blazor-resource-hash'))");
        await page.Page.ReloadAsync();
        await page.RunsOnAsync("WebAssembly");
        await page.NotifyAsync("second visit");

        await page.WasToldAsync("second visit");
        page.Errors.Should().BeEmpty();
    }

    [Theory]
    [InlineData("server", "Server", "**/_blazor/negotiate*")]
    [InlineData("webassembly", "WebAssembly", "**/_framework/dotnet.*js")]
    public async Task Events_before_the_component_is_interactive_arrive_once(string path, string renderer, string neededByBlazor)
    {
        await using var page = await site.OpenAsync("none");
        var interactive = new TaskCompletionSource();
        await page.Page.RouteAsync(neededByBlazor, async route =>
        {
            await interactive.Task;
            await route.ContinueAsync();
        });

        await page.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
        await page.Page.WaitForFunctionAsync("() => document.querySelector('vcc-softphone')?.phone");
        await page.RunsOnAsync("Static");
        await page.RingAsync();
        interactive.SetResult();
        await page.RunsOnAsync(renderer);
        await page.ConnectAsync();

        await page.WasToldAsync("ringing 0912345678", "connected 0912345678");
        page.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_refusal_reaches_dotnet_as_its_code()
    {
        await using var page = await site.OpenAsync("server");
        await page.RunsOnAsync("Server");
        await page.Page.EvaluateAsync("fakePhone.refusal = 'holdRefused'");

        await page.Page.ClickAsync("#hold");

        await page.ReplyIsAsync("holdRefused");
    }

    [Theory]
    [InlineData("server", "Server")]
    [InlineData("webassembly", "WebAssembly")]
    public async Task A_cancelled_command_ends_in_the_page(string path, string renderer)
    {
        await using var page = await site.OpenAsync(path);
        await page.RunsOnAsync(renderer);
        await page.KeepCommandsWaitingAsync();
        await page.Page.ClickAsync("#online");
        await page.Page.WaitForFunctionAsync("() => fakePhone.asked.length === 1");

        await page.Page.ClickAsync("#cancel");

        await page.ReplyIsAsync("cancelled");
        await page.Page.WaitForFunctionAsync("() => fakePhone.aborted.join() === 'goOnline'");
    }
}
