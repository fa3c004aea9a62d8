using System.Diagnostics.CodeAnalysis;

namespace Vcc.Embed.Client;

/// <summary>An agent's extension, and the account it belongs to.</summary>
/// <param name="Extension">VCC's <c>ipphone</c>, e.g. <c>5000</c> or <c>401_202</c>: 1 to 64 letters, digits, <c>_</c>, <c>-</c> or <c>.</c>. White space around it is removed.</param>
/// <param name="Account">The name given to <c>AddVccEmbed("brand-b", …)</c> or known to an <see cref="IVccAccountProvider"/>; <see langword="null"/> for the default account.</param>
/// <exception cref="ArgumentException">The extension has another shape.</exception>
public sealed record VccAgent(string Extension, string? Account = null)
{
    private const int LongestExtension = 64;

    /// <summary>VCC's <c>ipphone</c>, e.g. <c>5000</c> or <c>401_202</c>.</summary>
    /// <exception cref="ArgumentException">The extension has another shape.</exception>
    public string Extension
    {
        get;
        init => field = Validated(value);
    } = Validated(Extension);

    /// <summary>Creates an agent from text that may be wrong, e.g. a column or a claim. White space around it is removed.</summary>
    /// <returns><see langword="false"/> when the extension has another shape.</returns>
    public static bool TryCreate(string? extension, string? account, [NotNullWhen(true)] out VccAgent? agent)
    {
        agent = IsExtension(extension?.Trim()) ? new VccAgent(extension!, string.IsNullOrWhiteSpace(account) ? null : account!.Trim()) : null;
        return agent is not null;
    }

    // The text becomes a JSON string and the user part of a SIP address. It must not need escaping in either.
    private static string Validated(string? extension)
    {
        if (extension?.Trim() is { } trimmed && IsExtension(trimmed))
            return trimmed;

        throw new ArgumentException(
            "An agent's extension has 1 to 64 letters, digits, '_', '-' or '.'. VCC's administration shows it as \"IP phone\".",
            nameof(extension));
    }

    private static bool IsExtension(string? extension) => extension is { Length: > 0 and <= LongestExtension } && extension.All(IsAllowed);

    private static bool IsAllowed(char c) =>
        c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '-' or '.';
}
