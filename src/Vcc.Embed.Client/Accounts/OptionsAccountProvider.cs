using Microsoft.Extensions.Options;

namespace Vcc.Embed.Client.Accounts;

internal sealed class OptionsAccountProvider(IOptionsMonitor<VccEmbedOptions> options, IEnumerable<RegisteredAccount> registered) : IVccAccountProvider
{
    private readonly HashSet<string> _names = [.. registered.Select(account => account.Name)];

    public ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default)
    {
        var known = name ?? Options.DefaultName;
        return new(_names.Contains(known) ? options.Get(known) : null);
    }
}
