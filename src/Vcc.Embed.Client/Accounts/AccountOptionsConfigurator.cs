using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Vcc.Embed.Client.Http;

namespace Vcc.Embed.Client.Accounts;

/// <summary>Fills the options of one account from its configuration section, again after each reload.</summary>
// Without the configuration binder: it needs reflection, which AOT lacks, and its messages do not name the correction.
internal sealed class AccountOptionsConfigurator(AccountRegistration account, IConfiguration? configuration)
    : IConfigureNamedOptions<VccEmbedOptions>, IOptionsChangeTokenSource<VccEmbedOptions>
{
    private readonly IConfiguration? _configuration = account.Configuration ?? configuration?.GetSection(account.Section);

    public string Name => account.Name;

    public IChangeToken GetChangeToken() =>
        _configuration?.GetReloadToken() ?? new CancellationChangeToken(CancellationToken.None);

    public void Configure(VccEmbedOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? optionsName, VccEmbedOptions options)
    {
        if (optionsName != account.Name)
            return;

        options.IsConfigured = true;
        if (_configuration is not null)
            Read(new SettingsReader(_configuration, account.Section), options);
    }

    private static void Read(SettingsReader section, VccEmbedOptions options)
    {
        options.BaseAddress = section.Address(nameof(options.BaseAddress)) ?? options.BaseAddress;
        options.Domain = section.Text(nameof(options.Domain)) ?? options.Domain;
        options.AccessKey = section.Raw(nameof(options.AccessKey)) ?? options.AccessKey;
        options.TokenLifetime = section.Duration(nameof(options.TokenLifetime)) ?? options.TokenLifetime;
        options.TokenExpiry = section.Choice<VccTokenExpiry>(nameof(options.TokenExpiry)) ?? options.TokenExpiry;
        options.TimeZone = section.Zone(nameof(options.TimeZone)) ?? options.TimeZone;
        options.LoginForm = section.Choice<VccLoginForm>(nameof(options.LoginForm)) ?? options.LoginForm;
        options.LoginPath = section.Text(nameof(options.LoginPath)) ?? options.LoginPath;
        options.LoginTimeout = section.Duration(nameof(options.LoginTimeout)) ?? options.LoginTimeout;
        options.SendTraceContext = section.Flag(nameof(options.SendTraceContext)) ?? options.SendTraceContext;
        section.AddCertificates(nameof(options.TrustedCertificates), options.TrustedCertificates);
    }
}

/// <summary>Fills the network options from section <c>Vcc:Network</c>.</summary>
internal sealed class NetworkOptionsConfigurator(IConfiguration? configuration) : IConfigureOptions<VccNetworkOptions>, IValidateOptions<VccNetworkOptions>
{
    public void Configure(VccNetworkOptions options)
    {
        if (configuration is null)
            return;

        var section = new SettingsReader(configuration.GetSection(VccNetworkOptions.SectionName), VccNetworkOptions.SectionName);
        options.AllowLoopback = section.Flag(nameof(options.AllowLoopback)) ?? options.AllowLoopback;
        section.AddTexts(nameof(options.AllowedHosts), options.AllowedHosts);
        section.AddTexts(nameof(options.AllowedNetworks), options.AllowedNetworks);
    }

    public ValidateOptionsResult Validate(string? name, VccNetworkOptions options)
    {
        if (options.AllowedNetworks.FirstOrDefault(network => AddressRange.TryParse(network) is null) is { } range)
            return ValidateOptionsResult.Fail($"{VccNetworkOptions.SectionName}:AllowedNetworks holds \"{range}\", which is not a range such as 10.0.0.0/8.");
        if (options.AllowedHosts.FirstOrDefault(entry => AllowedHost.TryParse(entry) is null) is { } host)
            return ValidateOptionsResult.Fail($"{VccNetworkOptions.SectionName}:AllowedHosts holds \"{host}\". Write a host such as vcc.example.vn, *.example.vn or vcc.example.vn:8443.");
        return ValidateOptionsResult.Success;
    }
}

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
