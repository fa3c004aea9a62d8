using System.Text.Json;

namespace Vcc.Embed.Tests.Errors;

/// <summary>Reads an error file of the package as it lies in the repository's sources.</summary>
internal static class ErrorFile
{
    public static Dictionary<string, Dictionary<string, string>> Read(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, $"errors.{language}.json")))!;
}
