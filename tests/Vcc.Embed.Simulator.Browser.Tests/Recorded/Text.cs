using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>Brings recordings and runs into one notation.</summary>
internal static partial class Text
{
    public static string Comparable(IEnumerable<string> lines)
    {
        var hadCall = false;
        return string.Join('\n', lines.Select(line =>
        {
            hadCall |= line.Contains("hasCall:true", StringComparison.Ordinal);
            return hadCall ? line : Missed().Replace(line, "miss:-");
        }).Select(SortKeys));
    }

    /// <summary>A callback's name and arguments, without the state of <c>csVoice</c> behind them.</summary>
    public static string WithoutState(string callback) => callback[..callback.LastIndexOf(" [", StringComparison.Ordinal)];

    /// <summary>Calls are numbered in the order in which the agent channel names them.</summary>
    public static string NumberCalls(string text, IReadOnlyList<string> callIds)
    {
        for (var i = 0; i < callIds.Count; i++)
            text = text.Replace(callIds[i], $"CALL-{i + 1}", StringComparison.Ordinal);
        return text;
    }

    public static IReadOnlyList<string> CallIds(IEnumerable<string> frames) =>
        [.. frames.SelectMany(frame => CallId().Matches(frame)).Select(match => match.Groups[1].Value).Distinct()];

    // The order of keys has no meaning.
    private static string SortKeys(string line)
    {
        var at = line.IndexOf('{', StringComparison.Ordinal);
        if (line is not ['>' or '<', ' ', '{', ..])
            return line;
        var message = JsonNode.Parse(line[at..])!.AsObject();
        if (message.ContainsKey("authenToken"))
            return line[..at] + "REFRESH";
        return line[..at] + new JsonObject(message.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))).ToJsonString();
    }

    [GeneratedRegex("miss:(true|false|undefined)")]
    private static partial Regex Missed();

    [GeneratedRegex("\"callId\":\"([0-9]+\\.[0-9]+)\"")]
    private static partial Regex CallId();
}
