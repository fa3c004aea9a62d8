using System.Text.Json;
using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>The element over a phone that talks to real scripts.</summary>
public class ElementTests(PhoneLab lab)
{
    [Theory]
    [InlineData("<img src=x onerror=top.ran=1>")]
    [InlineData("<svg onload=top.ran=1><script>top.ran=1</script>")]
    [InlineData("<a href=javascript:top.ran=1 autofocus onfocus=top.ran=1>")]
    public async Task Text_from_outside_runs_nothing(string markup)
    {
        await using var phone = await lab.OpenAsync(element: true);
        var dialogs = 0;
        phone.Page.Dialog += (_, dialog) => { dialogs++; _ = dialog.DismissAsync(); };

        Says(phone, new { objectId = 1038, extension = phone.Extension, callId = "1.1", caller = markup, line = markup, queueDescription = markup });
        Says(phone, new { objectId = 1045, status = markup });
        await phone.EventAsync("error");
        var element = phone.Page.Locator("vcc-softphone");
        await Assertions.Expect(element.Locator("section")).ToContainTextAsync(markup);

        (await element.EvaluateAsync<int>("element => element.shadowRoot.querySelectorAll('img, script, a, svg[onload], [onfocus]').length")).Should().Be(0);
        (await phone.AskAsync<string>("[typeof window.ran, s.call.number, s.call.line, s.call.queue].join('|')")).Should().Be($"undefined|||{markup}");
        dialogs.Should().Be(0);
    }

    private static void Says(PhonePage phone, object frame) => phone.Vcc.Faults.Set(VccFaultNames.AgentChannelSend, phone.Extension, value: JsonSerializer.Serialize(frame));
}
