using System.Runtime.Serialization.Json;
using System.Xml;
using System.Xml.Linq;

namespace Vcc.Embed.Errors;

/// <summary>Reads an <c>errors.(language).json</c> with what .NET Standard 2.0 has: System.Text.Json would be a dependency.</summary>
internal static class ErrorFileReader
{
    public static Dictionary<string, VccErrorText> Read(Stream json)
    {
        try
        {
            using var reader = JsonReaderWriterFactory.CreateJsonReader(json, XmlDictionaryReaderQuotas.Max);
            return XElement.Load(reader).Elements().ToDictionary(
                error => error.Name.LocalName,
                error => new VccErrorText(Text(error, "title"), Text(error, "agent"), Text(error, "admin")),
                StringComparer.Ordinal);
        }
        catch (Exception broken) when (broken is XmlException or ArgumentException)
        {
            throw new FormatException("The error texts are not JSON of one object per code.", broken);
        }
    }

    private static string Text(XElement error, string name) =>
        error.Element(name) is { } text && text.Attribute("type")?.Value == "string"
            ? text.Value
            : throw new FormatException($"The error texts lack the text \"{name}\" of \"{error.Name.LocalName}\".");
}
