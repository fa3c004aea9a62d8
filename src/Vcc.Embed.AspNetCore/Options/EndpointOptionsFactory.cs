using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Vcc.Embed.AspNetCore.Options;

/// <summary>Creates endpoint options: section <c>Vcc:Endpoints</c>, then the application's code. After a reload that makes them invalid, it keeps the last valid ones.</summary>
internal sealed partial class EndpointOptionsFactory(
    EndpointSection section,
    IEnumerable<IConfigureOptions<VccEmbedEndpointOptions>> setups,
    IEnumerable<IPostConfigureOptions<VccEmbedEndpointOptions>> postConfigures,
    IEnumerable<IValidateOptions<VccEmbedEndpointOptions>> validations,
    ILogger<EndpointOptionsFactory> logger) : IOptionsFactory<VccEmbedEndpointOptions>
{
    // The section comes first, also when an application changes the options before it calls AddVccEmbed.
    private readonly OptionsFactory<VccEmbedEndpointOptions> _inner = new(setups.Prepend(section), postConfigures, validations);
    private readonly ConcurrentDictionary<string, VccEmbedEndpointOptions> _lastGood = new(StringComparer.Ordinal);

    public VccEmbedEndpointOptions Create(string name)
    {
        try
        {
            return _lastGood[name] = _inner.Create(name);
        }
        catch (Exception invalid) when (invalid is OptionsValidationException or InvalidOperationException && _lastGood.TryGetValue(name, out var lastGood))
        {
            LogKept(logger, invalid.Message);
            return lastGood;
        }
    }

    [LoggerMessage(10, LogLevel.Error, "The changed endpoint settings of VCC are not valid, so the last valid ones stay in use. {Failures}")]
    private static partial void LogKept(ILogger logger, string failures);
}
