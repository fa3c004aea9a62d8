using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Vcc.Embed.AspNetCore.Options;

/// <summary>Section <c>Vcc:Endpoints</c> of the application's configuration, and its reloads.</summary>
internal sealed class EndpointSection(IConfiguration? configuration = null) : IConfigureOptions<VccEmbedEndpointOptions>, IOptionsChangeTokenSource<VccEmbedEndpointOptions>
{
    private readonly IConfigurationSection? _section = configuration?.GetSection(VccEmbedEndpointOptions.SectionName);

    public string? Name => Microsoft.Extensions.Options.Options.DefaultName;

    public IChangeToken GetChangeToken() => _section?.GetReloadToken() ?? new CancellationChangeToken(CancellationToken.None);

    // Not _section?.Bind(options), which the source generator of the binder does not replace.
    public void Configure(VccEmbedEndpointOptions options)
    {
        if (_section is not null)
            _section.Bind(options);
    }
}
