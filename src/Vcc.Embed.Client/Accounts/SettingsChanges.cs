using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Vcc.Embed.Client.Accounts;

internal sealed class SettingsChanges(string name, IConfiguration? configuration) : IOptionsChangeTokenSource<VccEmbedOptions>
{
    public string Name => name;

    public IChangeToken GetChangeToken() =>
        configuration?.GetReloadToken() ?? new CancellationChangeToken(CancellationToken.None);
}
