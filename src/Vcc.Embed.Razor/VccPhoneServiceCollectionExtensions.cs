using Microsoft.Extensions.DependencyInjection.Extensions;
using Vcc.Embed.Razor;
using Vcc.Embed.Razor.Internal;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the phone of the page to an application's services.</summary>
public static class VccPhoneServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IVccPhone"/>, one per circuit or WebAssembly application. The first <see cref="VccSoftphone"/> chooses its endpoint.</summary>
    public static IServiceCollection AddVccPhone(this IServiceCollection services)
    {
        services.TryAddScoped<PagePhone>();
        services.TryAddScoped<IVccPhone>(scope => scope.GetRequiredService<PagePhone>());
        return services;
    }
}
