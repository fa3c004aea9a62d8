using Microsoft.EntityFrameworkCore;

namespace Vcc.Embed.EntityFrameworkCore.Journal;

/// <summary>Checks that an application's model has the table of calls.</summary>
internal static class VccCallModel
{
    /// <exception cref="InvalidOperationException">The model lacks the table; the message names the call to add.</exception>
    public static void ThrowIfMissing(DbContext context)
    {
        if (context.Model.FindEntityType(typeof(VccCallEntity)) is null)
            throw new InvalidOperationException($"The model of {context.GetType().Name} has no table of calls: call modelBuilder.AddVccCalls() in its OnModelCreating, then add a migration.");
    }
}
