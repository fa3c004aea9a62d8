namespace Vcc.Embed.Client;

/// <summary>Where accounts live when not in the options, e.g. in the CRM's database. Registered with <c>AddAccountProvider</c>.</summary>
/// <remarks>Asked again for every login and never cached, so a key changed there is used by the next login.</remarks>
public interface IVccAccountProvider
{
    /// <summary>Finds an account by the name in <see cref="VccAgent.Account"/>, <see langword="null"/> being the default one; returns <see langword="null"/> when there is none.</summary>
    ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default);
}
