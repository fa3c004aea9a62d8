namespace Vcc.Embed.Client;

/// <summary>Logs agents in to VCC.</summary>
public interface IVccLoginClient
{
    /// <summary>Makes a token for the agent and logs in with it. Transient failures are retried twice within the account's <see cref="VccAccount.LoginTimeout"/>.</summary>
    /// <exception cref="VccLoginException">VCC refused, could not be reached, or the account is not usable; see <see cref="VccLoginException.Reason"/>.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<VccLogin> LoginAsync(VccAgent agent, CancellationToken cancellationToken = default);

    /// <summary>Logs an agent in to an account that <see cref="VccAccountResolver"/> found. <see cref="VccAgent.Account"/> is not looked up again.</summary>
    /// <exception cref="VccLoginException">VCC refused, could not be reached, or the account is not usable; see <see cref="VccLoginException.Reason"/>.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<VccLogin> LoginAsync(VccAccount account, VccAgent agent, CancellationToken cancellationToken = default);
}
