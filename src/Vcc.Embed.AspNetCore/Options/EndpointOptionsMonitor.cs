using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Vcc.Embed.AspNetCore.Options;

/// <summary>The endpoint options: section <c>Vcc:Endpoints</c>, then the application's code. A change that is not valid is not used.</summary>
// AddVccEmbed is in Vcc.Embed.Client, which cannot refer to these options. So MapVccEmbed reads their section here.
internal sealed partial class EndpointOptionsMonitor
{
    private readonly IConfiguration? _section;
    private readonly OptionsFactory<VccEmbedEndpointOptions> _factory;
    private readonly ILogger<EndpointOptionsMonitor> _logger;

    /// <exception cref="OptionsValidationException">The options break a rule.</exception>
    public EndpointOptionsMonitor(IServiceProvider services)
    {
        _logger = services.GetRequiredService<ILogger<EndpointOptionsMonitor>>();
        _section = services.GetService<IConfiguration>()?.GetSection(VccEmbedEndpointOptions.SectionName);
        var read = new ConfigureOptions<VccEmbedEndpointOptions>(Read);
        _factory = new OptionsFactory<VccEmbedEndpointOptions>(
            services.GetServices<IConfigureOptions<VccEmbedEndpointOptions>>().Prepend(read),
            services.GetServices<IPostConfigureOptions<VccEmbedEndpointOptions>>(),
            services.GetServices<IValidateOptions<VccEmbedEndpointOptions>>().Prepend(new EndpointOptionsValidator()));
        Current = _factory.Create(Microsoft.Extensions.Options.Options.DefaultName);
        if (_section is not null)
            ChangeToken.OnChange(_section.GetReloadToken, Reload);
        foreach (var source in services.GetServices<IOptionsChangeTokenSource<VccEmbedEndpointOptions>>())
            ChangeToken.OnChange(source.GetChangeToken, Reload);
    }

    public VccEmbedEndpointOptions Current { get; private set; }

    // Not _section?.Bind(options), which the source generator of the binder does not replace.
    private void Read(VccEmbedEndpointOptions options)
    {
        if (_section is not null)
            _section.Bind(options);
    }

    private void Reload()
    {
        try
        {
            Current = _factory.Create(Microsoft.Extensions.Options.Options.DefaultName);
        }
        catch (Exception invalid) when (invalid is OptionsValidationException or InvalidOperationException)
        {
            LogKept(_logger, invalid.Message);
        }
    }

    [LoggerMessage(10, LogLevel.Error, "The changed endpoint settings of VCC are not valid, so the last valid ones stay in use. {Failures}")]
    private static partial void LogKept(ILogger logger, string failures);
}
