namespace Vcc.Embed.Client.Accounts;

/// <summary>One call of <c>AddVccEmbed</c>: the name of its options.</summary>
internal sealed record RegisteredAccount(string Name);
