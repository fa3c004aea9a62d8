namespace Vcc.Embed.AspNetCore.Calls;

/// <summary>Makes a <see cref="CallRecord"/> of the signed-in agent from a checked record of a request.</summary>
internal static class CallRecordFactory
{
    public static CallRecord Create(PostedCall call, CallOwner owner) => new()
    {
        Id = Guid.ParseExact(call.Id!, "D"),
        Version = call.Version!.Value,
        Agent = owner.Agent,
        Account = owner.Account,
        User = owner.User,
        VccCallId = TextOf(call.VccCallId),
        Direction = CallWords.Directions[call.Direction!],
        Number = TextOf(call.Number),
        E164 = VccPhoneNumber.TryParse(call.Number, out var number) ? number.E164 : null,
        Hotline = TextOf(call.Hotline),
        OutboundLine = TextOf(call.OutboundLine),
        Queue = TextOf(call.Queue),
        Device = (VccDevice?)call.Device,
        StartedAt = Rounded(call.StartedAt!.Value),
        AnsweredAt = call.AnsweredAt is { } answered ? Rounded(answered) : null,
        EndedAt = call.EndedAt is { } ended ? Rounded(ended) : null,
        TalkSeconds = call.TalkSeconds ?? 0,
        HoldSeconds = call.HoldSeconds ?? 0,
        Outcome = call.Outcome is null ? null : CallWords.Outcomes[call.Outcome],
        FailureCode = call.FailureCode,
        Interruption = call.Interruption is null ? null : CallWords.Interruptions[call.Interruption],
        TransferredTo = TextOf(call.TransferredTo),
        CustomerId = TextOf(call.CustomerId),
        Note = TextOf(call.Note),
        WrapUpCode = TextOf(call.WrapUpCode),
        Context = TextOf(call.Context),
        Quality = call.Quality,
        RecordingLink = TextOf(call.RecordingLink) is { } link ? new Uri(link) : null,
    };

    private static string? TextOf(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // Databases keep different fractions of a second. Milliseconds are what browsers have.
    private static DateTimeOffset Rounded(DateTimeOffset time) => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
