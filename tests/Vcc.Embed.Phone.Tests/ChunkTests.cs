using System.Text.RegularExpressions;
using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>The files that a page loads later: absent, late, or of another build.</summary>
public sealed partial class ChunkTests(PhoneLab lab)
{
    [Fact]
    public async Task A_call_needs_no_chunk()
    {
        await using var phone = await lab.OpenAsync(element: true, before: page => page.RouteAsync(Chunk(), route => route.AbortAsync()));
        await phone.Vcc.Customer("0912345678").CallAsync(phone.Extension);
        var element = phone.Page.Locator("vcc-softphone");

        await element.Locator("button.answer[aria-disabled=false]").ClickAsync();
        await phone.UntilAsync("s.call?.state === 'connected'");
        await element.GetByRole(AriaRole.Button, new() { Name = "Hold" }).ClickAsync();
        await phone.UntilAsync("s.call.held");
        await element.GetByRole(AriaRole.Button, new() { Name = "Mute" }).ClickAsync();
        await phone.UntilAsync("s.call.muted");
        await element.GetByRole(AriaRole.Button, new() { Name = "Keypad" }).ClickAsync();
        await Assertions.Expect(element.GetByRole(AriaRole.Alert)).ToContainTextAsync("A part of the phone did not load");
        await element.Locator("button.hang-up").ClickAsync();
        await phone.UntilAsync("s.call.state === 'ended'");

        (await phone.ErrorsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_failed_chunk_loads_when_the_network_returns()
    {
        var isAway = true;
        await using var phone = await lab.OpenAsync(element: true, before: page => page.RouteAsync(Chunk(), route => isAway ? route.AbortAsync() : route.ContinueAsync()));
        (await phone.DoAsync("goOffline()")).Should().Be("chunkLoadFailed");

        isAway = false;
        await phone.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");

        await Assertions.Expect(phone.Page.Locator("vcc-softphone input[type=tel]")).ToBeVisibleAsync();
        (await phone.DoAsync("goOffline()")).Should().Be("done");
        (await phone.DoAsync("goOnline()")).Should().Be("done");
    }

    [Fact]
    public async Task A_chunk_of_another_build_is_loaded_again()
    {
        var requests = new List<string>();
        await using var phone = await lab.OpenAsync(before: page => page.RouteAsync(Chunk(), async route =>
        {
            requests.Add(new Uri(route.Request.Url).Query);
            var response = await route.FetchAsync();
            var text = await response.TextAsync();
            // Before the first attempt another server had the earlier version.
            await route.FulfillAsync(new() { Response = response, Body = requests.Count == 1 ? BuildId().Replace(text, "\"0123456789ab\"") : text });
        }));

        var outcome = await phone.DoAsync("goOffline()");

        outcome.Should().Be("done");
        requests.Should().HaveCount(2).And.OnlyHaveUniqueItems();
        (await phone.DoAsync("goOnline()")).Should().Be("done");
    }

    [Fact]
    public async Task Nothing_loads_during_a_call()
    {
        await using var phone = await lab.OpenAsync(element: true);
        var element = phone.Page.Locator("vcc-softphone");
        await Assertions.Expect(element.Locator("input[type=tel]")).ToBeVisibleAsync();
        (await phone.DoAsync("goOnline()")).Should().Be("done");
        await phone.Page.Context.RouteAsync("**/*", route => route.AbortAsync());

        var call = await phone.TalkAsync();
        await element.GetByRole(AriaRole.Button, new() { Name = "Keypad" }).ClickAsync();
        await element.GetByRole(AriaRole.Button, new() { Name = "7", Exact = true }).ClickAsync();
        await Assertions.Expect(element.Locator("output")).ToHaveTextAsync("7");
        await element.GetByRole(AriaRole.Button, new() { Name = "Transfer" }).ClickAsync();
        await Assertions.Expect(element.Locator("[data-panel=transfer]")).ToContainTextAsync("Available colleagues");

        await call.HangUpAsync();
        await phone.UntilAsync("s.call.state === 'ended'");
        (await phone.ErrorsAsync()).Should().BeEmpty();
    }

    [GeneratedRegex(@"/vcc-phone\.deferred\.js|/vcc-softphone\.panels\.js")]
    private static partial Regex Chunk();

    [GeneratedRegex("\"[0-9a-f]{12}\"")]
    private static partial Regex BuildId();
}
