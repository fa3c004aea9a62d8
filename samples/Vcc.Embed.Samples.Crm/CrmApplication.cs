using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.AspNetCore;
using Vcc.Embed.Samples.Crm.Customers;
using Vcc.Embed.Samples.Crm.Journal;
using Vcc.Embed.Samples.Crm.SignIn;
using Vcc.Embed.Samples.Crm.Simulation;
using Vcc.Embed.Samples.Crm.Texts;
using Vcc.Embed.Simulator;

namespace Vcc.Embed.Samples.Crm;

/// <summary>What both samples share: customers, sign-in, languages, and the database with the calls.</summary>
public static class CrmApplication
{
    public static void AddCrm(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<CustomerBook>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddVccEmbed().AddCustomerLookup<CrmCustomerLookup>().AddContactSearch<CrmContactSearch>().AddEntityFrameworkJournal<CrmContext>();
        builder.Services.Configure<VccEmbedEndpointOptions>(Configure);
        builder.Services.AddCrmDatabase();
        builder.Services.AddTransient(_ => CrmTexts.Current);
        builder.Services.AddSingleton(services => new SimulatorLinks(services.GetService<VccSimulator>() is not null));
        builder.Services.AddDemoSignIn();
    }

    private static void Configure(VccEmbedEndpointOptions options)
    {
        options.LookUpOutboundCalls = true;
        foreach (var (code, label) in new[] { ("sold", "Đã bán (sold)"), ("callBack", "Hẹn gọi lại (call back)"), ("wrongNumber", "Nhầm số (wrong number)") })
            options.WrapUpCodes.Add(new VccWrapUpCode(code, label));
    }

    /// <exception cref="InvalidOperationException">The application has a real VCC account.</exception>
    public static void UseCrm(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (!app.Services.GetRequiredService<SimulatorLinks>().Available)
        {
            throw new InvalidOperationException(
                "This sample signs every visitor in as a demo agent, so it starts beside the simulator only. "
                + "Remove Vcc:AccessKey, or replace the folder SignIn by the sign-in of your application.");
        }

        app.UseLanguages();
        app.UseDemoSignIn();
        app.MapLanguages();
        app.MapDemoSignIn();
    }
}
