using System.Text.Json;
using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>The face over a phone that talks to real scripts.</summary>
public class FaceTests(PhoneLab lab)
{
    [Theory]
    [InlineData("<img src=x onerror=top.ran=1>")]
    [InlineData("<svg onload=top.ran=1><script>top.ran=1</script>")]
    [InlineData("<a href=javascript:top.ran=1 autofocus onfocus=top.ran=1>")]
    public async Task Text_from_outside_runs_nothing(string markup)
    {
        await using var phone = await lab.OpenAsync(face: true);
        var dialogs = 0;
        phone.Page.Dialog += (_, dialog) => { dialogs++; _ = dialog.DismissAsync(); };

        Says(phone, new { objectId = 1038, extension = phone.Extension, callId = "1.1", caller = markup, line = markup, queueDescription = markup });
        Says(phone, new { objectId = 1045, status = markup });
        await phone.EventAsync("error");
        var face = phone.Page.Locator("vcc-softphone");
        await Assertions.Expect(face.Locator("section")).ToContainTextAsync(markup);

        (await face.EvaluateAsync<int>("face => face.shadowRoot.querySelectorAll('img, script, a, svg[onload], [onfocus]').length")).Should().Be(0);
        (await phone.AskAsync<string>("[typeof window.ran, s.call.number, s.call.line, s.call.queue].join('|')")).Should().Be($"undefined|||{markup}");
        dialogs.Should().Be(0);
    }

    private static void Says(PhonePage phone, object frame) => phone.Vcc.Faults.Set(VccFaultNames.AgentChannelSend, phone.Extension, value: JsonSerializer.Serialize(frame));
}
