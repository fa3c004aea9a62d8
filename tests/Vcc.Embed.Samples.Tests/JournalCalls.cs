namespace Vcc.Embed.Samples.Tests;

/// <summary>Calls that began at the time of the samples' clock, as the endpoint of the phone writes them.</summary>
internal static class JournalCalls
{
    /// <summary>Noon in Vietnam. A call of this test then never belongs to another day.</summary>
    public static DateTimeOffset Now { get; } = new(DateTime.UtcNow.Date.AddHours(5), TimeSpan.Zero);

    public static CallRecord Missed(string number) => new()
    {
        Id = Guid.CreateVersion7(),
        Version = 1,
        Agent = "5000",
        Direction = VccCallDirection.Inbound,
        Number = number,
        E164 = VccPhoneNumber.Parse(number).E164,
        StartedAt = Now,
        EndedAt = Now,
        Outcome = CallOutcome.Missed,
    };

    public static CallRecord Answered(string number)
    {
        var missed = Missed(number);
        return missed with { AnsweredAt = missed.StartedAt.AddSeconds(5), EndedAt = missed.StartedAt.AddSeconds(95), TalkSeconds = 90, Outcome = CallOutcome.Answered };
    }
}
