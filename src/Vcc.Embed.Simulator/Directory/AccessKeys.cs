using System.Security.Cryptography;

namespace Vcc.Embed.Simulator.Directory;

internal static class AccessKeys
{
    private static readonly string[] HarmlessBeginnings = ["sim-", "test-", "demo-"];

    /// <summary>A random key of 16 characters, as real domains have it; HS256 requires more.</summary>
    public static string Random() =>
        "sim-" + RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 12);

    public static bool CouldBeReal(string key) =>
        !Array.Exists(HarmlessBeginnings, beginning => key.StartsWith(beginning, StringComparison.Ordinal));
}
