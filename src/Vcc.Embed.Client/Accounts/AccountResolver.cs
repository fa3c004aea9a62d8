using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Vcc.Embed.Client.Accounts;

/// <summary>Finds an account by its name and checks it.</summary>
internal sealed partial class AccountResolver(IServiceScopeFactory scopes, ILogger<AccountResolver> logger)
{
    private readonly ConcurrentDictionary<string, bool> _warned = new();

    public async ValueTask<VccAccount> GetAsync(string? name, CancellationToken cancellationToken)
    {
        var account = await FindAsync(name, cancellationToken).ConfigureAwait(false) ?? throw NotFound(name);
        AccountValidator.ThrowIfInvalid(account);
        WarnOfShortKey(account);
        return account;
    }

    private async ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken)
    {
        // A provider may take the application's database context, which needs a scope.
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

    private void WarnOfShortKey(VccAccount account)
    {
        if (account.AccessKey!.ByteCount < VccAccessKey.ShortestForLibrary && _warned.TryAdd(account.ToString(), true))
            LogShortKey(account.Domain!, VccAccessKey.ShortestForLibrary);
    }

    private static VccLoginException NotFound(string? name) => new(
        VccLoginFailure.AccountNotFound,
        name is null
            ? "There is no default VCC account. Call AddVccEmbed(), or name the account in VccAgent.Account."
            : $"There is no VCC account \"{Short(name)}\". Add it with AddVccEmbed(\"{Short(name)}\", …), or let your IVccAccountProvider return it.");

    private static string Short(string name) => name.Length <= 64 ? name : $"{name.Remove(64)}…";

    [LoggerMessage(1, LogLevel.Warning, "The access key of VCC domain {Domain} has fewer than {Bytes} bytes. An attacker with one token can search for such a key. Ask VCC for a longer key, and never log tokens.")]
    private partial void LogShortKey(string domain, int bytes);
}
