using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Vcc.Embed.Client.Accounts;

/// <summary>Takes accounts from the options, which is the default.</summary>
internal sealed class OptionsAccountProvider(IOptionsMonitor<VccEmbedOptions> options, IEnumerable<AccountRegistration> registrations) : IVccAccountProvider
{
    public ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default) =>
        new(registrations.FirstOrDefault(account => account.IsNamed(name)) is { } known ? options.Get(known.Name) : null);
}

/// <summary>One call of <c>AddVccEmbed</c>: the name of its options and the section they are read from.</summary>
/// <param name="Name">The account's name, which ignores case; empty for the default account.</param>
/// <param name="Section">The path of the section, for messages.</param>
/// <param name="Configuration">The section, when the application passed it.</param>
internal sealed record AccountRegistration(string Name, string Section, IConfiguration? Configuration)
{
    public static AccountRegistration Create(string name, IConfiguration? configuration)
    {
        var section = name.Length == 0 ? VccEmbedOptions.SectionName : $"{VccEmbedOptions.SectionName}:Accounts:{name}";
        return configuration switch
        {
            IConfigurationSection own => new(name, own.Path, own),
            null => new(name, section, null),
            // The whole configuration of the application: the usual section of it.
            _ => new(name, section, configuration.GetSection(section)),
        };
    }

    public bool IsNamed(string? name) => string.Equals(Name, name ?? Options.DefaultName, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Present when the application has an account provider of its own.</summary>
internal sealed class AccountProviderMarker;
