using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.Samples.Crm.Customers;
using Vcc.Embed.Samples.Crm.SignIn;
using Vcc.Embed.Samples.Crm.Texts;

namespace Vcc.Embed.Samples.Crm;

/// <summary>What both samples share and what has nothing to do with telephony: customers, sign-in, languages.</summary>
public static class CrmApplication
{
    public static void AddCrm(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<CustomerBook>();
        builder.Services.AddTransient(_ => CrmTexts.Current);
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
