using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vcc.Embed.Client;
using Vcc.Embed.Client.Accounts;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds to <c>AddVccEmbed</c>.</summary>
public static class VccEmbedBuilderExtensions
{
    /// <summary>Takes accounts from <typeparamref name="TProvider"/> instead of the options, which are then not checked at start-up.</summary>
    /// <typeparam name="TProvider">Created in a scope of its own for each look-up, so it may take a database context.</typeparam>
    public static IVccEmbedBuilder AddAccountProvider<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>(this IVccEmbedBuilder builder)
        where TProvider : class, IVccAccountProvider
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.TryAddSingleton<AccountProviderMarker>();
        builder.Services.Replace(ServiceDescriptor.Scoped<IVccAccountProvider, TProvider>());
        return builder;
    }
}
