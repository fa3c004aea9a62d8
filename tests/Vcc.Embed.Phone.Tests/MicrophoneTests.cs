using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

public class MicrophoneTests(PhoneLab lab)
{
    [Fact]
    public async Task A_policy_that_forbids_the_microphone_is_reported()
    {
        await using var phone = await lab.OpenAsync(before: ForbidAsync);
        (await phone.DoAsync("goOffline()")).Should().Be("done");

        (await phone.DoAsync("goOnline()")).Should().Be("blockedByPolicy");

        (await phone.AskAsync<string>("[s.availability, s.audioProblem].join()")).Should().Be("offline,blockedByPolicy");
        phone.Agent.Status.Should().Be("NOT AVAILABLE");
    }

    [Fact]
    public async Task A_refused_microphone_is_reported_once_ready()
    {
        await using var asking = await lab.Chromium.LaunchAskingAsync();

        // Granting one permission takes away all that were not granted.
        await using var phone = await lab.OpenAsync(browser: asking, element: true, before: page => page.Context.GrantPermissionsAsync(["geolocation"]));

        await phone.UntilAsync("s.availability === 'online' && s.audioProblem === 'microphoneDenied'");
        await Assertions.Expect(phone.Page.Locator("vcc-softphone .banner:not(.sound)")).ToContainTextAsync("The browser blocks the microphone");
    }

    [Fact]
    public async Task A_microphone_that_is_allowed_again_ends_the_warning()
    {
        await using var asking = await lab.Chromium.LaunchAskingAsync();
        await using var phone = await lab.OpenAsync(browser: asking, before: page => page.Context.GrantPermissionsAsync(["geolocation"]));
        await phone.UntilAsync("s.audioProblem === 'microphoneDenied'");

        await phone.Page.Context.GrantPermissionsAsync(["microphone"]);

        await phone.UntilAsync("s.audioProblem === null");
    }

    [Fact]
    public async Task An_undecided_permission_is_asked_for_by_a_button()
    {
        await using var asking = await lab.Chromium.LaunchAskingAsync();
        // A browser without a screen refuses its own question. So the page counts questions, and the context replies.
        await using var phone = await lab.OpenAsync(browser: asking, element: true, before: page => page.AddInitScriptAsync("""
            const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
            navigator.mediaDevices.getUserMedia = async wanted => { await top.replyToQuestion(); return ask(wanted); };
            """));
        var questions = 0;
        await phone.Page.Context.ExposeFunctionAsync("replyToQuestion", async () =>
        {
            questions++;
            await phone.Page.Context.GrantPermissionsAsync(["microphone"]);
        });
        await phone.UntilAsync("s.availability === 'online' && s.audioProblem === 'microphonePending'");
        await Assertions.Expect(phone.Page.Locator("vcc-softphone .banner:not(.sound)")).ToContainTextAsync("may not use the microphone yet");
        questions.Should().Be(0);

        await phone.Page.Locator("vcc-softphone").GetByRole(AriaRole.Button, new() { Name = "Allow the microphone" }).ClickAsync();

        await phone.UntilAsync("s.audioProblem === null");
        questions.Should().BePositive();
        await phone.TalkAsync();
    }

    [Fact]
    public async Task A_plain_http_page_reports_that_it_is_insecure()
    {
        await using var http = await lab.Chromium.LaunchAsync("--host-resolver-rules=MAP crm.test 127.0.0.1");

        await using var phone = await lab.OpenAsync(browser: http, start: false, element: true, host: "crm.test");

        // The simulator takes sockets from this machine's pages only, so this phone never gets ready.
        await phone.UntilAsync("s.audioProblem === 'insecurePage'");
        (await phone.AskAsync<string>("`${isSecureContext} ${typeof crypto.randomUUID}`")).Should().Be("false undefined");
        await Assertions.Expect(phone.Page.Locator("vcc-softphone .banner:not(.sound)")).ToContainTextAsync("https://");
    }

    private static Task ForbidAsync(IPage page) => page.RouteAsync(url => new Uri(url).AbsolutePath == "/", async route =>
    {
        var answer = await route.FetchAsync();
        await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Headers = new Dictionary<string, string>(answer.Headers) { ["permissions-policy"] = "microphone=()" } });
    });
}
