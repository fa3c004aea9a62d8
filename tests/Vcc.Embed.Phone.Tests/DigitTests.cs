using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>DTMF digits in a call, by command and by the keys of a keyboard.</summary>
public class DigitTests(PhoneLab lab)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task A_failed_digit_does_not_stop_the_next(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);
        var call = await phone.TalkAsync();
        phone.Vcc.Faults.Set(VccFaultNames.SipLose, phone.Extension, times: 1, value: "200");

        (await phone.DoAsync("sendDtmf('1')")).Should().Be("noReply");

        (await phone.DoAsync("sendDtmf('2')")).Should().Be("done");
        (await phone.DoAsync("sendDtmf('34')")).Should().Be("done");
        await call.DigitsReceivedAsync("4", Stop);
        call.DigitsFromAgent.Should().Be("1234");
    }

    [Fact]
    public async Task A_held_key_sends_one_digit()
    {
        await using var phone = await lab.OpenAsync(element: true);
        var call = await phone.TalkAsync();
        await OpenKeypadAsync(phone);

        // Without a release between them, the second and third are repetitions of the first.
        for (var i = 0; i < 3; i++)
            await phone.Page.Keyboard.DownAsync("5");
        await phone.Page.Keyboard.UpAsync("5");
        await phone.Page.Keyboard.PressAsync("9");

        await call.DigitsReceivedAsync("9", Stop);
        call.DigitsFromAgent.Should().Be("59");
    }

    [Theory]
    [InlineData("Control+1")]
    [InlineData("Alt+1")]
    [InlineData("Meta+1")]
    public async Task A_shortcut_sends_no_digit(string shortcut)
    {
        await using var phone = await lab.OpenAsync(element: true);
        var call = await phone.TalkAsync();
        await OpenKeypadAsync(phone);

        await phone.Page.Keyboard.PressAsync(shortcut);
        await phone.Page.Keyboard.PressAsync("9");

        await call.DigitsReceivedAsync("9", Stop);
        call.DigitsFromAgent.Should().Be("9");
    }

    [Fact]
    public async Task Keys_of_the_phone_reach_no_page_shortcut()
    {
        await using var phone = await lab.OpenAsync(element: true);
        await phone.Page.EvaluateAsync("() => { window.keys = []; addEventListener('keydown', event => keys.push(event.key)); }");
        var number = phone.Page.Locator("vcc-softphone input").First;

        await number.FocusAsync();
        await phone.Page.Keyboard.TypeAsync("0912");
        await number.BlurAsync();
        await phone.Page.Keyboard.PressAsync("n");

        (await phone.AskAsync<string>("keys.join()")).Should().Be("n");
        (await number.InputValueAsync()).Should().Be("0912");
    }

    /// <summary>Opens the keypad as an agent does. The focus stays in the element.</summary>
    private static async Task OpenKeypadAsync(PhonePage phone)
    {
        await phone.Page.BringToFrontAsync();
        await phone.Page.Locator("vcc-softphone").GetByRole(AriaRole.Button, new() { Name = "Keypad" }).ClickAsync();
        await phone.Page.Locator("vcc-softphone [data-panel=keypad]").WaitForAsync();
    }
}
