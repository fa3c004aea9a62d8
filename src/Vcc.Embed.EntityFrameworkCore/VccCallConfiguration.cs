using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Vcc.Embed.EntityFrameworkCore;

/// <summary>The table of <see cref="VccCallEntity"/>: key, columns, concurrency tokens and indexes for the queries of <see cref="ICallHistory"/>.</summary>
public sealed class VccCallConfiguration : IEntityTypeConfiguration<VccCallEntity>
{
    /// <summary>The name of the table.</summary>
    public const string TableName = "VccCalls";

    // SQLite loses the kind of a time, and PostgreSQL refuses one that is not UTC.
    private static readonly ValueConverter<DateTime, DateTime> Utc = new(time => time.ToUniversalTime(), time => DateTime.SpecifyKind(time, DateTimeKind.Utc));

    /// <inheritdoc />
    public void Configure(EntityTypeBuilder<VccCallEntity> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.ToTable(TableName);
        builder.HasKey(call => call.Id);
        builder.Property(call => call.Id).ValueGeneratedNever();
        ConfigureTexts(builder);
        builder.Property(call => call.Direction).HasConversion<string>().HasMaxLength(20);
        builder.Property(call => call.Device).HasConversion<string>().HasMaxLength(20);
        builder.Property(call => call.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(call => call.Interruption).HasConversion<string>().HasMaxLength(30);
        builder.Property(call => call.StartedAt).HasConversion(Utc);
        builder.Property(call => call.AnsweredAt).HasConversion(Utc);
        builder.Property(call => call.EndedAt).HasConversion(Utc).IsConcurrencyToken();
        builder.Property(call => call.Version).IsConcurrencyToken();
        builder.HasIndex(call => new { call.Account, call.StartedAt });
        builder.HasIndex(call => new { call.Account, call.Agent, call.StartedAt });
        builder.HasIndex(call => new { call.Account, call.CustomerId, call.StartedAt });
        builder.HasIndex(call => new { call.Account, call.E164, call.StartedAt });
    }

    private static void ConfigureTexts(EntityTypeBuilder<VccCallEntity> builder)
    {
        builder.Property(call => call.Agent).HasMaxLength(64).IsRequired();
        builder.Property(call => call.Account).HasMaxLength(64).IsRequired();
        builder.Property(call => call.User).HasMaxLength(128);
        builder.Property(call => call.VccCallId).HasMaxLength(128);
        builder.Property(call => call.Number).HasMaxLength(64);
        builder.Property(call => call.E164).HasMaxLength(20);
        builder.Property(call => call.Hotline).HasMaxLength(64);
        builder.Property(call => call.OutboundLine).HasMaxLength(64);
        builder.Property(call => call.Queue).HasMaxLength(128);
        builder.Property(call => call.FailureCode).HasMaxLength(64);
        builder.Property(call => call.TransferredTo).HasMaxLength(128);
        builder.Property(call => call.CustomerId).HasMaxLength(128);
        builder.Property(call => call.Note).HasMaxLength(4000);
        builder.Property(call => call.WrapUpCode).HasMaxLength(64);
        builder.Property(call => call.Context).HasMaxLength(2000);
        builder.Property(call => call.RecordingLink).HasMaxLength(2000);
    }
}
