namespace Vcc.Embed.Client;

/// <summary>Logs agents in to VCC.</summary>
public interface IVccLoginClient
{
    /// <summary>Makes a token for the agent and logs in with it; transient failures are tried twice more within the account's <see cref="VccAccount.LoginTimeout"/>.</summary>
    /// <exception cref="VccLoginException">VCC refused, could not be reached, or the account is not usable; see <see cref="VccLoginException.Reason"/>.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<VccLogin> LoginAsync(VccAgent agent, CancellationToken cancellationToken = default);
}
