using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vcc.Embed.AspNetCore;
using Vcc.Embed.AspNetCore.Agents;
using Vcc.Embed.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What an ASP.NET Core application adds to <c>AddVccEmbed()</c>.</summary>
public static class VccEmbedAspNetCoreBuilderExtensions
{
    /// <summary>Lets <typeparamref name="TResolver"/> say which agent a signed-in user is, instead of claims. It is created once per request, so it may use a database context.</summary>
    public static IVccEmbedBuilder AddAgentResolver<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TResolver>(this IVccEmbedBuilder builder)
        where TResolver : class, IVccAgentResolver
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Scoped<IVccAgentResolver, TResolver>());
        return builder;
    }

    /// <summary>Lets a function say which agent a signed-in user is, where no service is needed for it.</summary>
    public static IVccEmbedBuilder AddAgentResolver(this IVccEmbedBuilder builder, Func<ClaimsPrincipal, VccAgent?> resolve)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(resolve);
        builder.Services.Replace(ServiceDescriptor.Singleton<IVccAgentResolver>(new DelegateAgentResolver(resolve)));
        return builder;
    }

    /// <summary>Changes how the endpoints of <c>MapVccEmbed</c> behave: claims, script place, ICE servers, rates.</summary>
    public static IVccEmbedBuilder ConfigureEndpoints(this IVccEmbedBuilder builder, Action<VccEmbedEndpointOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        return builder;
    }
}
