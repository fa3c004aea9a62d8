using System.Diagnostics.CodeAnalysis;
using System.Runtime.Versioning;
using Microsoft.Extensions.Options;
using Vcc.Embed.Client.Accounts;

namespace Vcc.Embed.Client;

/// <summary>Finds an account by its name and checks it. Registered per scope, so the application's <see cref="IVccAccountProvider"/> runs in the scope of the request.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class VccAccountResolver
{
    private readonly IVccAccountProvider _provider;
    private readonly AccountValidator _validator;

    internal VccAccountResolver(IVccAccountProvider provider, AccountValidator validator)
    {
        _provider = provider;
        _validator = validator;
    }

    /// <summary>Finds the account with this name, <see langword="null"/> being the default one.</summary>
    /// <exception cref="VccLoginException">There is no such account, it breaks a rule, or the provider failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async ValueTask<VccAccount> ResolveAsync(string? name, CancellationToken cancellationToken = default)
    {
        var account = await FindAsync(name, cancellationToken).ConfigureAwait(false) ?? throw NotFound(name);
        _validator.ThrowIfInvalid(account);
        return account;
    }

    [SuppressMessage("Design", "CA1031", Justification = "The provider is the application's code and may throw anything. The caller gets one documented exception.")]
    private async ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken)
    {
        try
        {
            return await _provider.FindAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (OptionsValidationException invalid)
        {
            throw new VccLoginException(VccLoginFailure.Misconfigured, string.Join(" ", invalid.Failures), invalid);
        }
        catch (VccLoginException)
        {
            throw;
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            throw new VccLoginException(
                VccLoginFailure.AccountUnavailable,
                $"The account provider {_provider.GetType().Name} failed with {failed.GetType().Name}. See the inner exception.",
                failed)
            { IsTransient = true };
        }
    }

    private static VccLoginException NotFound(string? name) => new(
        VccLoginFailure.AccountNotFound,
        name is null
            ? "There is no default VCC account. Call AddVccEmbed(), or name the account in VccAgent.Account."
            : $"There is no VCC account \"{Short(name)}\". Add it with AddVccEmbed(\"{Short(name)}\", …), or let your IVccAccountProvider return it.");

    private static string Short(string name) => name.Length <= 64 ? name : $"{name.Remove(64)}…";
}

/// <summary>Supplies accounts that are not in the options, e.g. from the CRM's database. Registered with <c>AddAccountProvider</c>.</summary>
/// <remarks>Called for every session and login, so a changed key is used at once. <see cref="VccNetworkOptions"/> limits the hosts of its accounts.</remarks>
public interface IVccAccountProvider
{
    /// <summary>Finds an account by the name in <see cref="VccAgent.Account"/>, <see langword="null"/> being the default one; returns <see langword="null"/> when there is none.</summary>
    ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default);
}
