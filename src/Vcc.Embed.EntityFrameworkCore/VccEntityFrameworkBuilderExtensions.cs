using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vcc.Embed;
using Vcc.Embed.Client;
using Vcc.Embed.EntityFrameworkCore.Journal;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a call journal in Entity Framework Core to <c>AddVccEmbed()</c>.</summary>
public static class VccEntityFrameworkBuilderExtensions
{
    /// <summary>Keeps all calls in the table <c>VccCalls</c> of <typeparamref name="TDbContext"/>, and reads them with <see cref="ICallHistory"/>.</summary>
    /// <remarks>The model needs <c>modelBuilder.AddVccCalls()</c> in <c>OnModelCreating</c>.</remarks>
    public static IVccEmbedBuilder AddEntityFrameworkJournal<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TDbContext>(this IVccEmbedBuilder builder)
        where TDbContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Scoped<ICallJournal, CallJournalStore<TDbContext>>());
        builder.Services.Replace(ServiceDescriptor.Scoped<ICallHistory, CallHistoryReader<TDbContext>>());
        return builder;
    }
}
