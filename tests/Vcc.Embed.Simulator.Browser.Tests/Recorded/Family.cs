namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>
/// Derives the callbacks of families N and H from the recordings of family S, by the rules of traps.md.
/// Both channels must carry exactly the same as for S.
/// </summary>
internal static class Family
{
    private const string TakesDeviceAway = "reload-unload-role6";

    private static readonly IReadOnlyList<string> NotOfN =
    [
        // V-27: it sends every number as a callout.
        "internal-dial-404",
        // V-67, V-79: it neither reconnects, nor pings, nor reports the loss of its channel.
        "aws-drop-reconnect", "server-down-14s", "first-ws-refused", "neg-bye-before-ack",
        // V-56
        TakesDeviceAway,
    ];

    private static readonly IReadOnlyList<string> NotOfH = [TakesDeviceAway];

    /// <summary>The recordings that do not apply to a family; ProfileTests hold its behaviour.</summary>
    public static IReadOnlyList<string> NotOf(string family) => family == "N" ? NotOfN : NotOfH;

    public static string ScriptsOf(string family) => family.ToLowerInvariant() + "/js/embed/";

    /// <summary>One page's callbacks in another family: names and arguments, without the state.</summary>
    public static IReadOnlyList<string> Retell(string family, string scenario, IEnumerable<string> callbacks)
    {
        // A ring on the agent's other phone comes over the agent channel alone.
        var page = new Page(OnBrowser: !scenario.StartsWith("device2-", StringComparison.Ordinal), [.. callbacks]);
        return [.. family == "N" ? page.Callbacks.SelectMany((_, at) => N(page, at)) : page.Callbacks.SelectMany((_, at) => H(page, at))];
    }

    /// <summary>Further callbacks, whose moment depends on two sockets or a failing handler.</summary>
    public static IReadOnlyList<string> Beside(string family, string scenario) => (family, scenario) switch
    {
        // V-39: family S throws at another agent's report before any callback.
        (_, "neg-1045-1006") => ["csCurrentCallId(zz)", "csCallRinging()"],
        // V-65: the popup is hidden even where no callback reports the end.
        ("N", "device2-outbound") => ["disableCallPopup(true)"],
        _ => [],
    };

    private static string[] N(Page page, int at)
    {
        var callback = page.Callbacks[at];
        return Name(callback) switch
        {
            // V-65: helpers of a private page.
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
        /// <summary>The ring callback with the number of the other side.</summary>
        public string Ring => Callbacks.FirstOrDefault(callback => Name(callback) == "csCallRinging")
            ?? $"csCallRinging({Callbacks.Where(callback => Name(callback) == "showCalloutInfo").Select(Arguments).FirstOrDefault(Steps.Customer)})";

        public bool IsOutbound(int at) => Callbacks.Take(at).Reverse().Select(Name).TakeWhile(name => name != "csEndCall").Any(name => name is "showCalloutInfo" or "csCallRingingAgent");
    }
}
