using Microsoft.Extensions.Options;

namespace Vcc.Embed.Client.Accounts;

/// <summary>Takes accounts from the options, which is the default.</summary>
internal sealed class OptionsAccountProvider(IOptionsMonitor<VccEmbedOptions> options, IEnumerable<AccountRegistration> registrations) : IVccAccountProvider
{
    private readonly HashSet<string> _names = [.. registrations.Select(account => account.Name)];

    public ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default)
    {
        var known = name ?? Options.DefaultName;
        return new(_names.Contains(known) ? options.Get(known) : null);
    }
}

/// <summary>One call of <c>AddVccEmbed</c>, with the name of its options.</summary>
internal sealed record AccountRegistration(string Name);

/// <summary>Present when the application has an account provider of its own.</summary>
internal sealed class AccountProviderMarker;
