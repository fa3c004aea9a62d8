namespace Vcc.Embed.HostingModels.Tests;

public sealed class NavigationTests(HostingSite site)
{
    [Fact]
    public async Task Fifty_enhanced_navigations_keep_phone_element_and_call()
    {
        await using var page = await site.OpenAsync("static/1");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('vcc-softphone')?.phone");
        var phone = await page.PhoneIdAsync();
        await page.RingAsync();
        await page.ConnectAsync();

        await page.Page.EvaluateAsync(
            """
            async () => {
              for (let navigations = 0; navigations < 50; navigations++) {
                const name = navigations % 2 === 0 ? 'Static 2' : 'Static 1';
                [...document.querySelectorAll('nav a')].find(link => link.textContent === name).click();
                while (document.querySelector('h1').textContent !== name) await new Promise(requestAnimationFrame);
              }
            }
            """);

        (await page.PhoneIdAsync()).Should().Be(phone);
        (await page.AskedAsync()).Should().BeEmpty("neither a start nor a stop is needed");
        (await page.Page.EvaluateAsync<bool>("document.querySelector('vcc-softphone').phone === fakePhone")).Should().BeTrue();
        await Microsoft.Playwright.Assertions.Expect(page.Page.Locator("vcc-softphone .party")).ToHaveTextAsync("0912 345 678");
        page.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Navigation_across_hosting_models_keeps_the_phone_and_events()
    {
        await using var page = await site.OpenAsync("server");
        await page.RunsOnAsync("Server");
        var phone = await page.PhoneIdAsync();
        await page.NotifyAsync("on the server");
        await page.WasToldAsync("on the server");

        await page.NavigateAsync("WebAssembly", "WebAssembly");
        await page.NotifyAsync("while WebAssembly loads");
        await page.RunsOnAsync("WebAssembly");
        await page.WasToldAsync("while WebAssembly loads");
        await page.NavigateAsync("None", "No phone here");
        await page.NavigateAsync("Server", "Server");
        await page.RunsOnAsync("Server");
        await page.NotifyAsync("back on the server");

        await page.WasToldAsync("back on the server");
        (await page.PhoneIdAsync()).Should().Be(phone);
        (await page.AskedAsync()).Should().BeEmpty();
        page.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_moved_element_keeps_its_phone_without_repeated_events()
    {
        await using var page = await site.OpenAsync("static/1");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('vcc-softphone')?.phone");
        await page.Page.EvaluateAsync("window.heard = []; document.addEventListener('vcc-notice', event => heard.push(event.detail.text))");

        await page.NotifyAsync("before");
        await page.Page.EvaluateAsync("document.querySelector('nav').append(document.querySelector('vcc-softphone'))");
        await page.NotifyAsync("after");

        (await page.Page.EvaluateAsync<string[]>("heard")).Should().Equal("before", "after");
        (await page.AskedAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_removed_component_gets_no_more_events()
    {
        await using var page = await site.OpenAsync("server");
        await page.RunsOnAsync("Server");

        await page.NavigateAsync("None", "No phone here");
        await page.Page.EvaluateAsync("window.heard = 0; document.addEventListener('vcc-delivery', () => heard++)");
        await page.NotifyAsync("nobody listens");

        (await page.Page.EvaluateAsync<int>("heard")).Should().Be(0);
        page.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_command_settles_after_navigation_to_a_static_page()
    {
        await using var own = await OwnSite.StartAsync();
        await using var cable = own.Cable();
        await using var page = await site.OpenAsync("server", cable);
        await page.RunsOnAsync("Server");
        await page.RingAsync();
        await page.ConnectAsync();
        await page.KeepCommandsWaitingAsync();
        await page.Page.ClickAsync("#hold");
        await page.Page.WaitForFunctionAsync("() => fakePhone.asked.includes('hold')");

        await page.NavigateAsync("Static 1", "Static 1");
        await page.LetCommandsGoOnAsync();

        (await own.NextEndingAsync()).Should().BeOneOf("held", "pageUnreachable");
        await Microsoft.Playwright.Assertions.Expect(page.Page.Locator("vcc-softphone .party")).ToHaveTextAsync("0912 345 678");
        await page.NavigateAsync("Server", "Server");
        await page.RunsOnAsync("Server");
        await page.Page.ClickAsync("#hold");
        (await own.NextEndingAsync()).Should().Be("held");
        await page.EndAsync();
        await page.WasToldAsync("ended CustomerHangUp");
        page.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Two_components_get_each_event_of_one_phone_once()
    {
        await using var page = await site.OpenAsync("two");
        await page.RunsOnAsync("Server", "Server");

        await page.RingAsync();
        await page.ConnectAsync();
        await page.WasToldAsync("ringing 0912345678", "connected 0912345678", "ringing 0912345678", "connected 0912345678");
        await page.Page.Locator("#hold").Last.ClickAsync();
        await page.ReplyIsAsync("", "held");
        await page.Page.ClickAsync("#remove");
        await page.RunsOnAsync("Server");
        await page.EndAsync();

        await page.WasToldAsync("ringing 0912345678", "connected 0912345678", "ended CustomerHangUp");
        (await page.AskedAsync()).Should().Equal("hold");
        page.Errors.Should().BeEmpty();
    }
}
