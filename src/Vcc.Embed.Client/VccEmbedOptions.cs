namespace Vcc.Embed.Client;

/// <summary>An account read from configuration: section <c>Vcc</c>, named accounts from <c>Vcc:Accounts:&lt;name&gt;</c>.</summary>
public sealed class VccEmbedOptions : VccAccount
{
    /// <summary>The configuration section of the default account.</summary>
    public const string SectionName = "Vcc";
}
