namespace Vcc.Embed.Client.Accounts;

/// <summary>Says that the app has an account provider of its own.</summary>
internal sealed class SuppliedAccounts;
