namespace Vcc.Embed.Numbers;

/// <summary>Vietnam's 11-digit mobile prefixes until 2018, and the digit pairs that replaced them; CRMs still hold them.</summary>
internal static class RenumberedMobile
{
    private const int OldLength = 10;

    private static readonly Dictionary<string, string> Pairs = new(StringComparer.Ordinal)
    {
        ["120"] = "70",
        ["121"] = "79",
        ["122"] = "77",
        ["126"] = "76",
        ["128"] = "78",
        ["123"] = "83",
        ["124"] = "84",
        ["125"] = "85",
        ["127"] = "81",
        ["129"] = "82",
        ["162"] = "32",
        ["163"] = "33",
        ["164"] = "34",
        ["165"] = "35",
        ["166"] = "36",
        ["167"] = "37",
        ["168"] = "38",
        ["169"] = "39",
        ["186"] = "56",
        ["188"] = "58",
        ["199"] = "59",
    };

    /// <summary>The number of today for one without its leading zero.</summary>
    public static string Current(string national) =>
        national.Length == OldLength && Pairs.TryGetValue(national[..3], out var pair) ? $"{pair}{national[3..]}" : national;
}
