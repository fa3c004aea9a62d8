namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>The steps of scenarios. Each step waits for the signal of its effect.</summary>
internal static class Steps
{
    public const string Customer = "0912345678";

    public delegate Task Step(Stage stage);

    public static Step StartFromInit => async stage => await ConnectAsync(stage, "5000", "A");

    public static Step Start => async stage =>
    {
        await StartFromInit(stage);
        await stage.MarkAsync();
    };

    public static Step Mark => stage => stage.MarkAsync();

    public static Step CustomerCalls => CallFrom(Customer);

    public static Step AgentAccepts => async stage =>
    {
        await stage.A.RunAsync("onAcceptCall()");
        await stage.A.SeesAsync("csAcceptCall");
        await stage.Call.AnsweredAsync();
    };

    public static Step AgentEnds => Do("endCall()", "csEndCall");

    public static Step CustomerHangsUp => async stage =>
    {
        await stage.Call.HangUpAsync();
        await stage.A.SeesAsync("csEndCall");
    };

    public static Step CustomerAnswers => async stage =>
    {
        await stage.Call.AnswerAsync();
        await stage.A.SeesAsync("csCustomerAccept");
    };

    public static Step Hold => Do("holdCall()", "csHoldCall");

    public static Step Unhold => Do("holdCall()", "csUnHoldCall");

    public static Step Dtmf(string digit) => async stage =>
    {
        await stage.A.RunAsync($"sendDTMF('{digit}')");
        await stage.Call.DigitsReceivedAsync(digit);
    };

    public static Step DtmfFromCustomer(string digit) => async stage =>
    {
        await stage.Call.SendDtmfAsync(digit);
        await stage.Vcc.Transcript.WaitForAsync(entry => entry is { Channel: "sip", Direction: "from-agent" } && entry.Text.StartsWith("SIP/2.0 200", StringComparison.Ordinal) && entry.Text.Contains(" INFO", StringComparison.Ordinal));
    };

    /// <summary>The server sends one frame. Frames keep their order, so the page reads it before the next step's frames.</summary>
    public static Step Send(string frame) => stage =>
    {
        stage.Vcc.Faults.Set(VccFaultNames.AgentChannelSend, extension: "5000", value: frame);
        return Task.CompletedTask;
    };

    public static Step CallFrom(string number) => async stage =>
    {
        stage.Call = await stage.Vcc.Customer(number).CallAsync(stage.Vcc.Hotline);
        await stage.A.SeesAsync("csCurrentCallId");
    };

    public static Step Do(string script, string callback) => async stage =>
    {
        await stage.A.RunAsync(script);
        await stage.A.SeesAsync(callback);
    };

    public static Step Sees(string callback) => stage => stage.A.SeesAsync(callback);

    /// <summary>Waits until something holds in agent A's page.</summary>
    public static Step Holds(string expression) => stage => stage.A.Page.WaitForFunctionAsync("() => " + expression);

    public static Step Run(string script) => stage => stage.A.RunAsync(script);

    public static Step Fault(string name, Func<VccFault, VccFault>? with = null) => stage =>
    {
        var fault = new VccFault(name);
        stage.Vcc.Faults.Set(with is null ? fault : with(fault));
        return Task.CompletedTask;
    };

    /// <summary>In the recordings 138 ms lie between STARTING and the INVITE; without a pause two sockets race.</summary>
    public static Step Callout(string number, string callback) => async stage =>
    {
        await InviteTakesAMoment(stage);
        await Do($"csCallout('{number}')", callback)(stage);
    };

    public static Step InviteTakesAMoment => Fault(VccFaultNames.InviteDelay, fault => fault with { Times = 1, Delay = TimeSpan.FromMilliseconds(150) });

    public static Step CalloutTo(string number) => async stage =>
    {
        await Callout(number, "csCurrentCallId")(stage);
        stage.Call = await stage.Vcc.Customer(number).RungAsync();
    };

    public static async Task<VendorPage> ConnectAsync(Stage stage, string extension, string name)
    {
        var page = await stage.OpenAsync(extension, name);
        await page.InitAsync();
        await page.SeesAsync("csInitComplete");
        await page.IsRegisteredAsync();
        return page;
    }
}
