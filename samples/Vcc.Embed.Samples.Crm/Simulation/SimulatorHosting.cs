using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.Client;
using Vcc.Embed.Simulator;

namespace Vcc.Embed.Samples.Crm.Simulation;

/// <summary>As long as the configuration holds no real VCC account, the simulator inside the application plays VCC.</summary>
public static class SimulatorHosting
{
    /// <summary>Adds the simulator and takes the account from it, unless section <c>Vcc</c> has a key.</summary>
    public static void AddSimulatorUntilThereIsAnAccount(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        var simulated = string.IsNullOrEmpty(builder.Configuration["Vcc:AccessKey"]);
        builder.Services.AddSingleton(new SimulatorLinks(simulated));
        if (!simulated)
            return;

        var settings = builder.Configuration.GetSection("Vcc:Simulator");
        var tls = settings.GetValue<bool>("Tls");
        builder.AddVccSimulator(options => (options.UseTls, options.AccessKey) = (tls, settings["AccessKey"]));
        builder.Services.AddVccEmbed().AddAccountProvider<SimulatorAccountProvider>();
        if (tls && builder.Configuration["urls"] is { } urls)
            builder.WebHost.UseUrls(urls.Replace("http://", "https://", StringComparison.Ordinal));
    }

    /// <summary>Maps the simulator's own paths, where it is in use.</summary>
    public static void MapSimulator(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app.Services.GetRequiredService<SimulatorLinks>().Available)
            app.MapVccSimulator();
    }
}
