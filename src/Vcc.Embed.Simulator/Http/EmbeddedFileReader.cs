using System.Collections.Concurrent;
using System.Reflection;

namespace Vcc.Embed.Simulator.Http;

/// <summary>Reads files embedded in the assembly: <c>scripts/…</c>, <c>assets/…</c>, <c>pages/…</c>.</summary>
internal static class EmbeddedFileReader
{
    private static readonly ConcurrentDictionary<string, byte[]?> Read = new();

    public static byte[]? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Read.GetOrAdd(name, Load) is { } bytes)
                return bytes;
        }

        return null;
    }

    public static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".html" => "text/html; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".json" or ".map" => "application/json",
        ".ogg" => "audio/ogg",
        ".wav" => "audio/wav",
        _ => "application/octet-stream",
    };

    private static byte[]? Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
