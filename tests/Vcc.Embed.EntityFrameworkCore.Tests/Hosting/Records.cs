namespace Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

/// <summary>Call records of tests.</summary>
public static class Records
{
    public static readonly DateTimeOffset Start = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);

    public static CallRecord Create(Guid? id = null, int version = 1, bool ended = false) => new()
    {
        Id = id ?? Guid.CreateVersion7(),
        Version = version,
        Agent = "5000",
        User = "an",
        Direction = VccCallDirection.Inbound,
        Number = "0912345678",
        E164 = "+84912345678",
        StartedAt = Start,
        EndedAt = ended ? Start.AddSeconds(version) : null,
        Outcome = ended ? CallOutcome.Missed : null,
        Note = $"note {version}",
    };
}
