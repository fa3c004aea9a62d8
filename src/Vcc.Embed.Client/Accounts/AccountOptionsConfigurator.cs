using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Vcc.Embed.Client.Accounts;

/// <summary>Fills the options of one account from its configuration section, again after each reload.</summary>
// Without the configuration binder: it needs reflection, which AOT lacks, and its messages do not name the correction.
internal sealed class AccountOptionsConfigurator(string name, IConfiguration? configuration)
    : IConfigureNamedOptions<VccEmbedOptions>, IOptionsChangeTokenSource<VccEmbedOptions>
{
    public string Name => name;

    public static string SectionOf(string? name) =>
        string.IsNullOrEmpty(name) ? VccEmbedOptions.SectionName : $"{VccEmbedOptions.SectionName}:Accounts:{name}";

    public IChangeToken GetChangeToken() =>
        configuration?.GetReloadToken() ?? new CancellationChangeToken(CancellationToken.None);

    public void Configure(VccEmbedOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? optionsName, VccEmbedOptions options)
    {
        if (configuration is null || optionsName != name)
            return;

        var section = new SettingsReader(configuration.GetSection(SectionOf(name)));
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
