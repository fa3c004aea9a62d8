namespace Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

/// <summary>The database context of an application.</summary>
public sealed class CrmContext(DbContextOptions<CrmContext> options) : DbContext(options)
{
    public DbSet<VccCallEntity> Calls => Set<VccCallEntity>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddVccCalls();
}
