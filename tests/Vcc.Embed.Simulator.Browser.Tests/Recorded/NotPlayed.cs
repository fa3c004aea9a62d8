namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>The recordings that are not played again, and why.</summary>
internal static class NotPlayed
{
    private const string Measured = "measures the browser's ICE gathering against black-holed STUN servers; its messages are those of stun-dns-fails, which is played";
    private const string Unload = "needs `unload`, which Chrome in the field and our Chromium have switched off; the same on `pagehide` is played as reload-during-call";

    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["stun-blackhole"] = Measured,
        ["stun-blackhole-earlyReady"] = Measured,
        ["stun-blackhole-earlyReady100"] = Measured,
        ["stun-blackhole-hold-during-gathering"] = Measured,
        ["stun-blackhole-outbound"] = Measured,
        ["stun-blackhole-stripIce"] = Measured,
        ["reload-unload"] = Unload,
        ["reload-unload-role6"] = Unload,
        ["reload-pagehide"] = "nine times the same reload; one is played within reload-during-call",
        ["neg-bye-before-ack"] = "33 s of a browser's own retransmissions, and the recorder took one of them for a new answer and sent 1039 twice",
    };
}
