namespace Vcc.Embed;

/// <summary>Which calls to read. Conditions that are set must all hold.</summary>
public sealed record CallHistoryQuery
{
    /// <summary>The most calls of one page.</summary>
    public const int LargestPage = 200;

    /// <summary>The account whose calls are read; <see langword="null"/> for the default account. Calls of other accounts are never read.</summary>
    public string? Account { get; init; }

    /// <summary>The customer's id in the CRM. Calls with one of <see cref="Numbers"/> count as well.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Numbers of the other party as E.164 with plus.</summary>
    public IReadOnlyCollection<string> Numbers { get; init; } = [];

    /// <summary>The extension of the agent.</summary>
    public string? Agent { get; init; }

    /// <summary>Calls that began at this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Calls that began before this time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>How the calls ended.</summary>
    public CallOutcome? Outcome { get; init; }

    /// <summary>Who called whom.</summary>
    public VccCallDirection? Direction { get; init; }

    /// <summary>The page, beginning with 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Calls of one page, 1 to <see cref="LargestPage"/>.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>The query for the calls of one day.</summary>
    /// <param name="day">Any time of the day.</param>
    /// <param name="zone">Where the day begins at midnight.</param>
    public CallHistoryQuery OnDay(DateTimeOffset day, TimeZoneInfo zone)
    {
        _ = zone ?? throw new ArgumentNullException(nameof(zone));
        var midnight = TimeZoneInfo.ConvertTime(day, zone).Date;
        return this with { From = At(midnight, zone), Until = At(midnight.AddDays(1), zone) };
    }

    // A clock change can skip midnight. The day then begins when the clock goes on.
    private static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(30);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
