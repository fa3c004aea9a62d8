namespace Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

/// <summary>The database context of an application.</summary>
public sealed class CrmContext(DbContextOptions<CrmContext> options) : DbContext(options)
{
    public DbSet<VccCall> Calls => Set<VccCall>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddVccCalls();
}
