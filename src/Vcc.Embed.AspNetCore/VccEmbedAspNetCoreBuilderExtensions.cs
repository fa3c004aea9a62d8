using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vcc.Embed;
using Vcc.Embed.AspNetCore;
using Vcc.Embed.AspNetCore.Agents;
using Vcc.Embed.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what an ASP.NET Core application needs to <c>AddVccEmbed()</c>.</summary>
public static class VccEmbedAspNetCoreBuilderExtensions
{
    /// <summary>Resolves the agent of a signed-in user with <typeparamref name="TResolver"/> instead of claims. It is created once per request, so it may use a database context.</summary>
    public static IVccEmbedBuilder AddAgentResolver<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TResolver>(this IVccEmbedBuilder builder)
        where TResolver : class, IVccAgentResolver
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Scoped<IVccAgentResolver, TResolver>());
        return builder;
    }

    /// <summary>Resolves the agent of a signed-in user with a function, where no service is needed for it.</summary>
    public static IVccEmbedBuilder AddAgentResolver(this IVccEmbedBuilder builder, Func<ClaimsPrincipal, VccAgent?> resolve)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(resolve);
        builder.Services.Replace(ServiceDescriptor.Singleton<IVccAgentResolver>(new DelegateAgentResolver(resolve)));
        return builder;
    }

    /// <summary>Asks <typeparamref name="TProvider"/> for the ICE servers of each session. It is created once per request, so it may use scoped services.</summary>
    public static IVccEmbedBuilder AddIceServerProvider<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>(this IVccEmbedBuilder builder)
        where TProvider : class, IVccIceServerProvider
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Scoped<IVccIceServerProvider, TProvider>());
        return builder;
    }

    /// <summary>Asks <typeparamref name="TLookup"/> who calls, while the call rings. It is created once per request, so it may use a database context.</summary>
    public static IVccEmbedBuilder AddCustomerLookup<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TLookup>(this IVccEmbedBuilder builder)
        where TLookup : class, ICustomerLookup
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Scoped<ICustomerLookup, TLookup>());
        return builder;
    }

    /// <summary>Asks <typeparamref name="TSearch"/> for contacts while an agent types. It is created once per request, so it may use a database context.</summary>
    public static IVccEmbedBuilder AddContactSearch<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSearch>(this IVccEmbedBuilder builder)
        where TSearch : class, IContactSearch
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Scoped<IContactSearch, TSearch>());
        return builder;
    }

    /// <summary>Gives the records of all calls to <typeparamref name="TJournal"/>. It is created once per request, so it may use a database context.</summary>
    /// <remarks><c>AddEntityFrameworkJournal&lt;TDbContext&gt;()</c> of <c>Vcc.Embed.EntityFrameworkCore</c> adds a complete one.</remarks>
    public static IVccEmbedBuilder AddCallJournal<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TJournal>(this IVccEmbedBuilder builder)
        where TJournal : class, ICallJournal
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Scoped<ICallJournal, TJournal>());
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
