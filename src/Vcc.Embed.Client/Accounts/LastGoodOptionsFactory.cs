using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Vcc.Embed.Client.Accounts;

/// <summary>Creates account options. After a reload that makes them invalid, it keeps the last valid ones.</summary>
internal sealed partial class LastGoodOptionsFactory(
    IEnumerable<IConfigureOptions<VccEmbedOptions>> setups,
    IEnumerable<IPostConfigureOptions<VccEmbedOptions>> postConfigures,
    IEnumerable<IValidateOptions<VccEmbedOptions>> validations,
    ILogger<LastGoodOptionsFactory> logger) : IOptionsFactory<VccEmbedOptions>
{
    private readonly OptionsFactory<VccEmbedOptions> _inner = new(setups, postConfigures, validations);
    private readonly ConcurrentDictionary<string, VccEmbedOptions> _lastGood = new(StringComparer.Ordinal);

    public VccEmbedOptions Create(string name)
    {
        try
        {
            return _lastGood[name] = _inner.Create(name);
        }
        catch (OptionsValidationException invalid) when (_lastGood.TryGetValue(name, out var lastGood))
        {
            LogKept(string.Join(" ", invalid.Failures));
            return lastGood;
        }
    }

    [LoggerMessage(7, LogLevel.Error, "The changed VCC settings are not valid, so the last valid ones stay in use. {Failures}")]
    private partial void LogKept(string failures);
}
