namespace Vcc.Embed.Samples.Tests;

/// <summary>Calls that began now, as the endpoint of the phone writes them.</summary>
internal static class JournalCalls
{
    public static CallRecord Missed(string number)
    {
        var now = DateTimeOffset.UtcNow;
        return new()
        {
            Id = Guid.CreateVersion7(),
            Version = 1,
            Agent = "5000",
            Direction = VccCallDirection.Inbound,
            Number = number,
            E164 = VccPhoneNumber.Parse(number).E164,
            StartedAt = now,
            EndedAt = now,
            Outcome = CallOutcome.Missed,
        };
    }

    public static CallRecord Answered(string number)
    {
        var missed = Missed(number);
        return missed with { AnsweredAt = missed.StartedAt, EndedAt = missed.StartedAt.AddSeconds(90), TalkSeconds = 90, Outcome = CallOutcome.Answered };
    }
}
