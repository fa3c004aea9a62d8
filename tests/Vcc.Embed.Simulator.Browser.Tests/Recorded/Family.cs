namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>
/// How families N and H tell what was recorded of family S: what they add, from traps.md. There are no recordings of them, so the rules
/// are the expectation, and both channels must say exactly what they say for S.
/// </summary>
internal static class Family
{
    private const string TakesDeviceAway = "reload-unload-role6";

    private static readonly IReadOnlyList<string> NotOfN =
    [
        // V-27: whatever it is given goes out as a callout.
        "internal-dial-404",
        // V-67, V-79: it neither reconnects, nor pings, nor says that its channel is gone.
        "aws-drop-reconnect", "server-down-14s", "first-ws-refused", "neg-bye-before-ack",
        // V-56
        TakesDeviceAway,
    ];

    private static readonly IReadOnlyList<string> NotOfH = [TakesDeviceAway];

    /// <summary>The recordings that a family cannot tell; ProfileTests show what it does instead.</summary>
    public static IReadOnlyList<string> NotOf(string family) => family == "N" ? NotOfN : NotOfH;

    public static string ScriptsOf(string family) => family.ToLowerInvariant() + "/js/embed/";

    /// <summary>What one page of the recording hears in another family: names and arguments, without the state.</summary>
    public static IReadOnlyList<string> Retell(string family, string scenario, IEnumerable<string> callbacks)
    {
        // A ring on the agent's other phone comes over the agent channel alone.
        var page = new Page(OnBrowser: !scenario.StartsWith("device2-", StringComparison.Ordinal), [.. callbacks]);
        return [.. family == "N" ? page.Callbacks.SelectMany((_, at) => N(page, at)) : page.Callbacks.SelectMany((_, at) => H(page, at))];
    }

    /// <summary>What is told beside it, at a moment that two sockets or a failing handler decide.</summary>
    public static IReadOnlyList<string> Beside(string family, string scenario) => (family, scenario) switch
    {
        // V-39: family S stumbles over another agent's report before it calls anybody.
        (_, "neg-1045-1006") => ["csCurrentCallId(zz)", "csCallRinging()"],
        // V-65: the popup goes even where no callback tells the end.
        ("N", "device2-outbound") => ["disableCallPopup(true)"],
        _ => [],
    };

    private static string[] N(Page page, int at)
    {
        var callback = page.Callbacks[at];
        return Name(callback) switch
        {
            // V-65: helpers of a page of its own.
            "csCallRinging" when page.OnBrowser => ["disableCallPopup(false)", callback],
            "csEndCall" => ["disableCallPopup(true)", callback],
            "csCustomerAccept" => ["csStartCall()", callback],
            "csShowEnableVoice" when callback == "csShowEnableVoice(false)" && page.Callbacks.Take(at).Contains("csInitComplete()") => ["clearStateFromBrowser()", callback],
            "showCalloutError" => [$"csNotify({Arguments(callback).Split(',')[0]})", $"showCalloutError({Arguments(callback)},)"],
            // V-19: for the customer's phone.
            "csCurrentCallId" when page.IsOutbound(at) => [callback, page.Ring],
            // V-59: a phantom.
            "csNewCallTransferRequest" => [callback, "csTransferCallResponse(NOK)"],
            _ => [callback],
        };
    }

    private static string[] H(Page page, int at)
    {
        var callback = page.Callbacks[at];
        return Name(callback) switch
        {
            // V-11: for the agent's own leg.
            "csCallRingingAgent" => [callback, "csAcceptCall()"],
            "showCalloutError" => [$"showCalloutError({Arguments(callback)},)"],
            "csCurrentCallId" when page.IsOutbound(at) => [callback, page.Ring],
            // V-18: the agent channel rings too.
            "csCurrentCallId" when page.OnBrowser => [page.Ring, callback],
            "csNewCallTransferRequest" => [callback, "csTransferCallResponse(NOK)"],
            _ => [callback],
        };
    }

    private static string Name(string callback) => callback[..callback.IndexOf('(', StringComparison.Ordinal)];

    private static string Arguments(string callback) => callback[(callback.IndexOf('(', StringComparison.Ordinal) + 1)..^1];

    private sealed record Page(bool OnBrowser, IReadOnlyList<string> Callbacks)
    {
        /// <summary>The other side's number as a ring: of the call that rang, or that was placed.</summary>
        public string Ring => Callbacks.FirstOrDefault(callback => Name(callback) == "csCallRinging")
            ?? $"csCallRinging({Callbacks.Where(callback => Name(callback) == "showCalloutInfo").Select(Arguments).FirstOrDefault(Steps.Customer)})";

        public bool IsOutbound(int at) => Callbacks.Take(at).Reverse().Select(Name).TakeWhile(name => name != "csEndCall").Any(name => name is "showCalloutInfo" or "csCallRingingAgent");
    }
}
