using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

public class MicrophoneTests(PhoneLab lab)
{
    [Fact]
    public async Task A_page_whose_policy_forbids_the_microphone_is_told_apart_and_stays_offline()
    {
        await using var phone = await lab.OpenAsync(before: ForbidAsync);
        (await phone.DoAsync("goOffline()")).Should().Be("done");

        (await phone.DoAsync("goOnline()")).Should().Be("blockedByPolicy");

        (await phone.AskAsync<string>("[s.availability, s.audioProblem].join()")).Should().Be("offline,blockedByPolicy");
        phone.Agent.Status.Should().Be("NOT AVAILABLE");
    }

    private static Task ForbidAsync(IPage page) => page.RouteAsync(url => new Uri(url).AbsolutePath == "/", async route =>
    {
        var answer = await route.FetchAsync();
        await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Headers = new Dictionary<string, string>(answer.Headers) { ["permissions-policy"] = "microphone=()" } });
    });
}
