using Microsoft.EntityFrameworkCore;

namespace Vcc.Embed.Samples.Crm.Journal;

/// <summary>The CRM's database. A real application keeps its customers here too.</summary>
public sealed class CrmContext(DbContextOptions<CrmContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddVccCalls();
}
