using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Vcc.Embed.Client.Accounts;

// Read by hand: the binder's reflection is closed to AOT, and its messages do not say what to do.
internal sealed class AccountSettings(string name, IConfiguration? configuration) : IConfigureNamedOptions<VccEmbedOptions>
{
    public static string SectionOf(string? name) =>
        string.IsNullOrEmpty(name) ? VccEmbedOptions.SectionName : $"{VccEmbedOptions.SectionName}:Accounts:{name}";

    public void Configure(VccEmbedOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? optionsName, VccEmbedOptions options)
    {
        if (configuration is null || optionsName != name)
            return;

        var section = new SettingsSection(configuration.GetSection(SectionOf(name)));
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
