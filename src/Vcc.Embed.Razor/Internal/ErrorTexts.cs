using System.Globalization;
using System.Text.Json;

namespace Vcc.Embed.Razor.Internal;

/// <summary>The catalogue of agent-facing error texts: the same files that the element is built with.</summary>
internal sealed class ErrorTexts
{
    private static readonly Lazy<Dictionary<string, string>> AdviceByCode = new(() => Read("errors.json", PhoneJson.Default.DictionaryStringString));
    private static readonly Lazy<ErrorTexts> Vietnamese = new(() => Read("errors.vi.json", PhoneJson.Default.ErrorTexts));
    private static readonly Lazy<ErrorTexts> English = new(() => Read("errors.en.json", PhoneJson.Default.ErrorTexts));

    public required Dictionary<string, string> Titles { get; init; }

    public required Dictionary<string, string> Actions { get; init; }

    public static ErrorTexts For(CultureInfo culture) => culture.TwoLetterISOLanguageName == "vi" ? Vietnamese.Value : English.Value;

    public VccErrorText Describe(string code)
    {
        var known = Titles.ContainsKey(code) ? code : "unexpected";
        return new VccErrorText(Titles[known], Actions[AdviceByCode.Value[known]]);
    }

    private static T Read<T>(string name, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        using var stream = typeof(ErrorTexts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        return JsonSerializer.Deserialize(stream, type)
            ?? throw new InvalidOperationException($"The resource {name} is empty.");
    }
}
