namespace Vcc.Embed.Client;

/// <summary>Supplies accounts that are not in the options, e.g. from the CRM's database. Registered with <c>AddAccountProvider</c>.</summary>
/// <remarks>Called for every session and login, so a changed key is used at once. <see cref="VccNetworkOptions"/> limits the hosts of its accounts.</remarks>
public interface IVccAccountProvider
{
    /// <summary>Finds an account by the name in <see cref="VccAgent.Account"/>, <see langword="null"/> being the default one; returns <see langword="null"/> when there is none.</summary>
    ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default);
}
