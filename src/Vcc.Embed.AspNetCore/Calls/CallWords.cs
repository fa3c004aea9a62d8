namespace Vcc.Embed.AspNetCore.Calls;

/// <summary>The words of records in JSON: the names of the enums in camel case.</summary>
internal static class CallWords
{
    public static readonly IReadOnlyDictionary<string, VccCallDirection> Directions = WordsOf<VccCallDirection>();

    public static readonly IReadOnlyDictionary<string, CallOutcome> Outcomes = WordsOf<CallOutcome>();

    public static readonly IReadOnlyDictionary<string, CallInterruption> Interruptions = WordsOf<CallInterruption>();

    private static Dictionary<string, T> WordsOf<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..], StringComparer.Ordinal);
}
