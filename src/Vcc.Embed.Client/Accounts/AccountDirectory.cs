using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Vcc.Embed.Client.Accounts;

internal sealed class AccountDirectory(IServiceScopeFactory scopes, ShortKeyWarning shortKeys)
{
    public async ValueTask<VccAccount> GetAsync(string? name, CancellationToken cancellationToken)
    {
        var account = await FindAsync(name, cancellationToken).ConfigureAwait(false) ?? throw NotFound(name);
        AccountRules.Demand(account);
        shortKeys.Check(account);
        return account;
    }

    private async ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken)
    {
        // A scope for each look-up, so that a provider may take the app's database context.
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            try
            {
                var provider = scope.ServiceProvider.GetRequiredService<IVccAccountProvider>();
                return await provider.FindAsync(name, cancellationToken).ConfigureAwait(false);
            }
            catch (OptionsValidationException invalid)
            {
                throw new VccLoginException(VccLoginFailure.Misconfigured, string.Join(" ", invalid.Failures), invalid);
            }
        }
    }

    private static VccLoginException NotFound(string? name) => new(
        VccLoginFailure.AccountNotFound,
        name is null
            ? "There is no default VCC account. Call AddVccEmbed(), or name the account in VccAgent.Account."
            : $"There is no VCC account \"{Short(name)}\". Add it with AddVccEmbed(\"{Short(name)}\", …), or let your IVccAccountProvider return it.");

    private static string Short(string name) => name.Length <= 64 ? name : $"{name.Remove(64)}…";
}
