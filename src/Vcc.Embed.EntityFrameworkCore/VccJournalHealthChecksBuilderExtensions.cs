using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vcc.Embed.EntityFrameworkCore.Journal;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the call journal to an application's health checks.</summary>
public static class VccJournalHealthChecksBuilderExtensions
{
    /// <summary>Checks that the table of calls can be read. Browsers keep their records while it cannot, so the check is <see cref="HealthStatus.Degraded"/> then.</summary>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="tags">Tags to filter by.</param>
    public static IHealthChecksBuilder AddVccJournal<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TDbContext>(
        this IHealthChecksBuilder builder, string name = "vcc-journal", IEnumerable<string>? tags = null)
        where TDbContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name,
            app => new JournalHealthCheck<TDbContext>(app.GetRequiredService<IServiceScopeFactory>()),
            HealthStatus.Degraded,
            tags,
            timeout: TimeSpan.FromSeconds(5)));
    }
}
