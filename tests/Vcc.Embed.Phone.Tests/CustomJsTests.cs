using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>A page with a <c>custom.js</c> of VCC's pattern. It defines callbacks and calls the eighteen functions of VCC's scripts.</summary>
public class CustomJsTests(PhoneLab lab)
{
    private const string Customer = "0912345678";

    /// <summary>What CRMs wrote for VCC's scripts: each callback changes the page, and some reply at once.</summary>
    private const string CustomJs = """
        if (window === top) {
          window.told = [];
          const tell = name => (...given) => { told.push([name, ...given].join(' ')); };
          for (const name of ['csShowEnableVoice', 'csShowDeviceType', 'csShowCallStatus', 'csAcceptCall', 'csHoldCall', 'csUnHoldCall', 'csMuteCall', 'csUnMuteCall',
            'showCalloutInfo', 'csCustomerAccept', 'csEndCall', 'csTransferCallResponse', 'csTransferSurveyResponse', 'csInitError'])
            window[name] = tell(name);
          window.csCallRinging = number => { told.push(`csCallRinging ${number}`); onAcceptCall(); };
          window.csCurrentCallId = id => { told.push(`csCurrentCallId ${getCurrentCallId() === id}`); };
          window.csListTransferAgent = list => { told.push(`agents ${list.map(agent => agent.ipPhone).join(',')}`); };
          window.csNewCallTransferRequest = () => responseTransferAgent(1);
          window.csTransferCallSuccess = () => tell('csTransferCallSuccess')();
        }
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task Custom_js_answers_and_controls_a_call(VccProfile profile)
    {
        await using var phone = await OpenAsync(profile);
        var call = await phone.Vcc.Customer(Customer).CallAsync(phone.Extension);
        await call.AnsweredAsync(Stop);
        await phone.UntilAsync("s.call.state === 'connected' && s.call.callId && s.call.line");

        await RunAsync(phone, "holdCall()", "csHoldCall");
        call.IsHeld.Should().BeTrue();
        await RunAsync(phone, "holdCall()", "csUnHoldCall");
        await RunAsync(phone, "muteCall()", "csMuteCall");
        call.IsAgentMuted.Should().BeTrue();
        await RunAsync(phone, "muteCall()", "csUnMuteCall");
        await phone.UntilAsync("!s.call.muted");
        await phone.Page.EvaluateAsync("() => sendDTMF('7')");
        await call.DigitsReceivedAsync("7", Stop);
        var id = await phone.Page.EvaluateAsync<string>("() => getCurrentCallId()");
        var hotline = await phone.Page.EvaluateAsync<string>("() => getHotline()");
        await RunAsync(phone, "endCall()", "csEndCall");

        (await call.EndedAsync(Stop)).Should().Be("agentHungUp");
        id.Should().Be(call.Id);
        hotline.Should().Be(await phone.AskAsync<string>("s.call.line"));
        (await phone.Page.EvaluateAsync<string>("() => getCurrentCallId()")).Should().BeEmpty();
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task Custom_js_calls_out(VccProfile profile)
    {
        await using var phone = await OpenAsync(profile);

        await RunAsync(phone, $"csCallout('{Customer}')", "showCalloutInfo");
        var call = await phone.Vcc.Customer(Customer).AnswerAsync(Stop);
        await ToldAsync(phone, "csCustomerAccept");
        await RunAsync(phone, "endCall()", "csEndCall");

        (await call.EndedAsync(Stop)).Should().Be("agentHungUp");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task Custom_js_transfers_a_call_to_an_agent(VccProfile profile)
    {
        await using var first = await OpenAsync(profile);
        await using var second = await OpenAsync(profile);
        var call = await first.Vcc.Customer(Customer).CallAsync(first.Extension);
        await call.TalkingToAsync(first.Extension, Stop);
        await first.UntilAsync("s.call.state === 'connected' && s.call.callId");

        await RunAsync(first, "getTransferAgent()", "agents");
        (await first.Page.EvaluateAsync<string>("() => told.find(line => line.startsWith('agents'))")).Should().Contain(second.Extension);
        await RunAsync(first, $"csTransferCallAgent('{second.Extension}')", "csTransferCallSuccess");

        await call.TalkingToAsync(second.Extension, Stop);
        await first.UntilAsync("s.call.endReason === 'transferred'");
    }

    [Fact]
    public async Task Custom_js_transfers_a_call_to_a_queue()
    {
        await using var first = await OpenAsync(VccProfile.S);
        await using var second = await OpenAsync(VccProfile.S);
        var call = await first.Vcc.Customer(Customer).CallAsync(first.Extension);
        await call.TalkingToAsync(first.Extension, Stop);
        await first.UntilAsync("s.call.state === 'connected' && s.call.callId");

        await RunAsync(first, "csTransferCallAcd(1)", "csTransferCallResponse OK");

        await call.TalkingToAsync(second.Extension, Stop);
    }

    [Fact]
    public async Task Custom_js_sends_the_customer_to_a_survey()
    {
        // No other family has this function.
        await using var phone = await OpenAsync(VccProfile.H);
        var call = await phone.Vcc.Customer(Customer).CallAsync(phone.Extension);
        await call.AnsweredAsync(Stop);
        await phone.UntilAsync("s.call.state === 'connected' && s.call.callId");

        await RunAsync(phone, "transferSurvey()", "csTransferSurveyResponse OK");

        await phone.UntilAsync("s.call.state === 'ended'");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task Custom_js_changes_status_device_and_voice(VccProfile profile)
    {
        await using var phone = await OpenAsync(profile);

        await RunAsync(phone, "changeCallStatus()", "csShowCallStatus Offline");
        phone.Agent.Status.Should().Be("NOT AVAILABLE");
        await RunAsync(phone, "changeCallStatus()", "csShowCallStatus Online");
        await RunAsync(phone, "changeDevice(2)", "csShowDeviceType 2");
        phone.Agent.Device.Should().Be(VccSimulatedDevice.IPPhone);
        await RunAsync(phone, "changeDevice(1)", "csShowDeviceType 1");
        await phone.UntilAsync("s.connection.voiceRegistered");
        await using (var other = await OpenAsync(profile, phone.Extension))
        {
            await other.UntilAsync("s.voice === 'elsewhere'");
            await RunAsync(other, "csEnableCall()", "csShowEnableVoice true");
            await phone.UntilAsync("s.voice === 'elsewhere'");
            await other.Page.EvaluateAsync("() => { csUnregister(); reConfigDeviceType(); }");
            await other.UntilAsync("s.connection.state === 'idle'");
        }

        await phone.Agent.UnregisteredAsync(Stop);
    }

    [Theory]
    [InlineData("400", "unknownExtension")]
    [InlineData("404", "domainNotFound")]
    [InlineData("405", "domainExpired")]
    public async Task A_start_that_fails_early_calls_csInitError(string reported, string code)
    {
        await using var phone = await OpenAsync(VccProfile.S, start: false);
        // The CRM keeps a login for a minute, so a refusal of VCC might come too late.
        await phone.Page.RouteAsync("**/vcc/session", route => route.FulfillAsync(new() { Status = 502, ContentType = "application/problem+json", Body = $$"""{"code":"{{code}}"}""" }));

        (await phone.DoAsync("start()")).Should().Be(code);

        // The chunk that tells it may still load.
        await ToldAsync(phone, "csInit");
        (await phone.Page.EvaluateAsync<string[]>("() => told")).Should().Equal($"csInitError {reported}");
        // The failure came before a frame for VCC's scripts.
        (await phone.AskAsync<bool>("!realm()")).Should().BeTrue();
    }

    private Task<PhonePage> OpenAsync(VccProfile profile, string? extension = null, bool start = true) =>
        lab.OpenAsync(profile, extension, start, before: page => page.AddInitScriptAsync(CustomJs));

    /// <summary>Runs a function as the page's own button does, and waits for the callback.</summary>
    private static async Task RunAsync(PhonePage phone, string function, string callback)
    {
        await phone.Page.EvaluateAsync("() => { told.length = 0; }");
        await phone.Page.EvaluateAsync($"() => {{ {function}; }}");
        await ToldAsync(phone, callback);
    }

    private static async Task ToldAsync(PhonePage phone, string callback) =>
        await phone.Page.WaitForFunctionAsync("callback => told.some(line => line.startsWith(callback))", callback);
}
