using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

public class EndpointOptionsMonitorTests
{
    [Fact]
    public async Task The_services_options_hold_the_section()
    {
        await using var app = await PhoneApp.StartAsync(configure: builder => builder.Configuration["Vcc:Endpoints:SessionBurst"] = "7");

        var monitored = app.Services.GetRequiredService<IOptionsMonitor<VccEmbedEndpointOptions>>().CurrentValue;
        var once = app.Services.GetRequiredService<IOptions<VccEmbedEndpointOptions>>().Value;

        monitored.SessionBurst.Should().Be(7);
        once.SessionBurst.Should().Be(7);
    }

    [Fact]
    public async Task The_services_monitor_reports_a_reload()
    {
        IConfigurationRoot? settings = null;
        await using var app = await PhoneApp.StartAsync(configure: builder => settings = builder.Configuration);
        var monitor = app.Services.GetRequiredService<IOptionsMonitor<VccEmbedEndpointOptions>>();
        var reported = new List<int>();
        using var subscription = monitor.OnChange(options => reported.Add(options.SessionBurst));

        settings!["Vcc:Endpoints:SessionBurst"] = "7";
        settings.Reload();

        reported.Should().Contain(7);
        monitor.CurrentValue.SessionBurst.Should().Be(7);
    }

    [Fact]
    public async Task An_unmapped_application_checks_the_section_too()
    {
        var start = () => PhoneApp.StartAsync(map: _ => { }, configure: builder => builder.Configuration["Vcc:Endpoints:SessionBurst"] = "0");

        (await start.Should().ThrowAsync<OptionsValidationException>()).WithMessage("*Vcc:Endpoints:SessionBurst*");
    }

    [Fact]
    public async Task Code_before_AddVccEmbed_changes_the_section()
    {
        await using var app = await PhoneApp.StartAsync(
            services: services => services.Configure<VccEmbedEndpointOptions>(options => options.SessionBurst += 1).AddAuthentication(),
            configure: builder => builder.Configuration["Vcc:Endpoints:SessionBurst"] = "7");

        var options = app.Services.GetRequiredService<IOptionsMonitor<VccEmbedEndpointOptions>>().CurrentValue;

        options.SessionBurst.Should().Be(8);
    }

    [Fact]
    public async Task The_tag_helper_reads_the_section()
    {
        await using var app = await PhoneApp.StartAsync(
            vcc => vcc.ConfigureEndpoints(options => options.ScriptNonce = _ => options.ExtensionClaimType),
            configure: builder => builder.Configuration["Vcc:Endpoints:ExtensionClaimType"] = "tel");

        var html = TagHelperTests.Render(app, new DefaultHttpContext());

        html.Should().Contain("""<script nonce="tel" """);
    }
}
