namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>The recordings that are not played again, and why.</summary>
internal static class NotPlayed
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["neg-bye-before-ack"] = "33 s of a browser's own retransmissions, and the recorder took one of them for a new answer and sent 1039 twice",
    };
}
