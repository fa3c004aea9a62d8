using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Vcc.Embed.Client.Internal;

/// <summary>Adds the services of Vcc.Embed.AspNetCore where the application has that package.</summary>
// That package refers to this one, so only its name can be here. Trimming keeps a type whose name is a constant.
internal static class WebServices
{
    public static void AddTo(IServiceCollection services)
    {
        if (Type.GetType("Vcc.Embed.AspNetCore.Options.EndpointServices, Vcc.Embed.AspNetCore") is { } type)
            ((IConfigureOptions<IServiceCollection>)Activator.CreateInstance(type)!).Configure(services);
    }
}
