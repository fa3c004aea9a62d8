namespace Vcc.Embed.Client.Tokens;

internal static class AgentExtension
{
    private const int Longest = 64;

    // The same text becomes a JSON string and the user part of a SIP address: nothing may need escaping in either.
    public static string Checked(string? extension)
    {
        if (extension is { Length: > 0 and <= Longest } && extension.All(IsAllowed))
            return extension;

        throw new ArgumentException(
            "An agent's extension has 1 to 64 letters, digits, '_', '-' or '.'; VCC's administration shows it as \"IP phone\".",
            nameof(extension));
    }

    private static bool IsAllowed(char c) =>
        c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '-' or '.';
}
