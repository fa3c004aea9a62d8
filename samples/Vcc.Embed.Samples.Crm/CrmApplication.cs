using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.Samples.Crm.Customers;
using Vcc.Embed.Samples.Crm.SignIn;
using Vcc.Embed.Samples.Crm.Simulation;
using Vcc.Embed.Samples.Crm.Texts;
using Vcc.Embed.Simulator;

namespace Vcc.Embed.Samples.Crm;

/// <summary>What both samples share and what has nothing to do with telephony: customers, sign-in, languages.</summary>
public static class CrmApplication
{
    public static void AddCrm(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<CustomerBook>();
        builder.Services.AddTransient(_ => CrmTexts.Current);
        builder.Services.AddSingleton(services => new SimulatorLinks(services.GetService<VccSimulator>() is not null));
        builder.Services.AddDemoSignIn();
    }

    public static void UseCrm(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseLanguages();
        app.UseDemoSignIn();
        app.MapLanguages();
        app.MapDemoSignIn();
    }
}
