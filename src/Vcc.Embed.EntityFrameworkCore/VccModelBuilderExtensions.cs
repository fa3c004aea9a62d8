using Vcc.Embed.EntityFrameworkCore;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds the calls of VCC's phone to an application's model.</summary>
public static class VccModelBuilderExtensions
{
    /// <summary>Adds the table <c>VccCalls</c>. Call it in <c>OnModelCreating</c>; the migration is the application's own.</summary>
    /// <param name="modelBuilder">The model being built.</param>
    /// <param name="schema">The schema of the table. Default: that of the model.</param>
    public static ModelBuilder AddVccCalls(this ModelBuilder modelBuilder, string? schema = null)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfiguration(new VccCallConfiguration());
        if (schema is not null)
            modelBuilder.Entity<VccCallEntity>().ToTable(VccCallConfiguration.TableName, schema);
        return modelBuilder;
    }
}
