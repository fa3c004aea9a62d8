using Vcc.Embed.Client.Tokens;

namespace Vcc.Embed.Client;

/// <summary>Who is on the phone: one agent's extension, and the account it belongs to.</summary>
/// <param name="Extension">VCC's <c>ipphone</c>, e.g. <c>5000</c> or <c>401_202</c>: 1 to 64 letters, digits, <c>_</c>, <c>-</c> or <c>.</c>.</param>
/// <param name="Account">The name given to <c>AddVccEmbed("brand-b", …)</c>, or the name an <see cref="IVccAccountProvider"/> understands; <see langword="null"/> for the default account.</param>
/// <exception cref="ArgumentException">The extension has another shape.</exception>
public sealed record VccAgent(string Extension, string? Account = null)
{
    /// <summary>VCC's <c>ipphone</c>, e.g. <c>5000</c> or <c>401_202</c>.</summary>
    /// <exception cref="ArgumentException">The extension has another shape.</exception>
    public string Extension
    {
        get;
        init => field = AgentExtension.Checked(value);
    } = AgentExtension.Checked(Extension);
}
