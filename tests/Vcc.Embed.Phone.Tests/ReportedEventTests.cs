using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>Events that no command caused.</summary>
public class ReportedEventTests(PhoneLab lab)
{
    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    [Covers("vcc-transfer-survey", "vcc-error")]
    public async Task Error_and_survey_texts_of_VCC_are_reported(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);
        await phone.TalkAsync();

        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelSend, phone.Extension, value: """{"objectId":1045,"status":"IPCCERR0003"}""");
        (await phone.EventAsync("error", "e => e.code === 'vendorError'")).GetProperty("vendorText").GetString().Should().Be("IPCCERR0003");
        (await phone.DoAsync("hold()")).Should().Be("done");
        (await phone.DoAsync("unhold()")).Should().Be("done");
        // Only one edition can ask for a survey; others may still call back.
        await phone.Page.EvaluateAsync("() => realm().csTransferCallSurvey ? realm().csTransferCallSurvey() : realm().csTransferSurveyResponse('OK')");

        (await phone.EventAsync("transfer-survey")).GetProperty("status").GetString().Should().Be("OK");
        (await phone.ErrorsAsync()).Should().Equal("vendorError");
        (await phone.HeardAsync("notice")).Should().ContainSingle();
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    [Covers("vcc-quality")]
    public async Task Quality_is_reported_while_the_voice_is_heard(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);
        await using var context = await lab.Chromium.Browser.NewContextAsync();
        var customer = await context.NewPageAsync();
        await customer.GotoAsync(new Uri(phone.Vcc.BaseAddress, $"vcc-simulator/customer?number=0912345678&auto=call:{phone.Extension}").AbsoluteUri);
        await phone.UntilAsync("s.call?.state === 'ringing'");

        (await phone.DoAsync("answer()")).Should().Be("done");
        var quality = await phone.EventAsync("quality");

        quality.GetProperty("packetsReceived").GetInt32().Should().BePositive();
        quality.GetProperty("score").GetDouble().Should().BeInRange(1, 5);
        (await phone.AskAsync<bool>("s.audioProblem === null")).Should().BeTrue();
        (await phone.DoAsync("hangUp()")).Should().Be("done");
    }
}
