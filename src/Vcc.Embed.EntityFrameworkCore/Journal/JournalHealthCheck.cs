using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Vcc.Embed.EntityFrameworkCore.Journal;

/// <summary>Reads one row of the table of calls.</summary>
internal sealed class JournalHealthCheck<TDbContext>(IServiceScopeFactory scopes) : IHealthCheck
    where TDbContext : DbContext
{
    [SuppressMessage("Design", "CA1031", Justification = "A database provider may throw anything. Each exception means that the table cannot be read.")]
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            try
            {
                var database = scope.ServiceProvider.GetRequiredService<TDbContext>();
                VccCallModel.ThrowIfMissing(database);
                await database.Set<VccCallEntity>().Select(call => call.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
                return HealthCheckResult.Healthy("The table of VCC calls can be read.");
            }
            catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
            {
                return new HealthCheckResult(context.Registration.FailureStatus, "The table of VCC calls cannot be read.", failed);
            }
        }
    }
}
