namespace Vcc.Embed.AspNetCore.Calls;

/// <summary>Finds what is wrong with a record of a request.</summary>
internal sealed class CallRecordValidator(IReadOnlyCollection<string> wrapUpCodes, DateTimeOffset now)
{
    private static readonly TimeSpan OldestStart = TimeSpan.FromDays(30);

    // A browser's clock may be wrong, and a call is worth more than its exact time.
    private static readonly TimeSpan FarthestAhead = TimeSpan.FromDays(1);
    private const int LongestSeconds = 7 * 24 * 3600;

    /// <summary>The first thing that is wrong, or null.</summary>
    public CallRefusal? FindRefusal(PostedCall call) => FindRefusals(call).FirstOrDefault(refusal => refusal is not null);

    private IEnumerable<CallRefusal?> FindRefusals(PostedCall call) =>
    [
        FindForgery(call),
        CheckIdentity(call),
        Check("direction", call.Direction is null ? CallRefusal.Missing : CallWords.Directions.ContainsKey(call.Direction) ? null : CallRefusal.Unknown),
        Check("device", call.Device is null || Enum.IsDefined((VccDevice)call.Device) ? null : CallRefusal.Unknown),
        .. FindRefusedTexts(call),
        .. FindRefusedTimes(call),
        CheckSeconds("talkSeconds", call.TalkSeconds),
        CheckSeconds("holdSeconds", call.HoldSeconds),
        .. FindRefusedOutcome(call),
        Check("wrapUpCode", string.IsNullOrWhiteSpace(call.WrapUpCode) || wrapUpCodes.Contains(call.WrapUpCode.Trim()) ? null : CallRefusal.Unknown),
        Check("quality", call.Quality is not { } quality || IsQuality(quality) ? null : CallRefusal.OutOfRange),
        Check("recordingLink", CallTextValidator.IsLink(call.RecordingLink) ? null : CallRefusal.Malformed),
    ];

    private static CallRefusal? FindForgery(PostedCall call) =>
        call is { Agent: null, Account: null, User: null }
            ? null
            : new(VccErrorCodes.ForeignAgent, call.Agent is not null ? "agent" : call.Account is not null ? "account" : "user", CallRefusal.Unexpected);

    private static CallRefusal? CheckIdentity(PostedCall call)
    {
        if (call.Id is null)
            return CallRefusal.Invalid("id", CallRefusal.Missing);
        if (!Guid.TryParseExact(call.Id, "D", out var id) || id.Version != 7)
            return CallRefusal.Invalid("id", CallRefusal.Malformed);

        return Check("version", call.Version is null ? CallRefusal.Missing : call.Version is < 1 or > 1_000_000 ? CallRefusal.OutOfRange : null);
    }

    private static IEnumerable<CallRefusal?> FindRefusedTexts(PostedCall call) =>
    [
        Check("vccCallId", CallTextValidator.FindFault(call.VccCallId, 128)),
        Check("number", CallTextValidator.FindFault(call.Number, 64)),
        Check("hotline", CallTextValidator.FindFault(call.Hotline, 64)),
        Check("outboundLine", CallTextValidator.FindFault(call.OutboundLine, 64)),
        Check("queue", CallTextValidator.FindFault(call.Queue, 128)),
        Check("transferredTo", CallTextValidator.FindFault(call.TransferredTo, 128)),
        Check("customerId", CallTextValidator.FindFault(call.CustomerId, 128)),
        Check("note", CallTextValidator.FindFault(call.Note, CallTextValidator.LongestNote, hasLines: true)),
        Check("wrapUpCode", CallTextValidator.FindFault(call.WrapUpCode, 64)),
        Check("context", CallTextValidator.FindFault(call.Context, 2000, hasLines: true)),
        Check("recordingLink", CallTextValidator.FindFault(call.RecordingLink, 2000)),
    ];

    private IEnumerable<CallRefusal?> FindRefusedTimes(PostedCall call)
    {
        if (call.StartedAt is not { } started)
            return [CallRefusal.Invalid("startedAt", CallRefusal.Missing)];

        return
        [
            CheckTime("startedAt", started, now - OldestStart),
            CheckTime("answeredAt", call.AnsweredAt, started),
            CheckTime("endedAt", call.EndedAt, call.AnsweredAt ?? started),
        ];
    }

    private static IEnumerable<CallRefusal?> FindRefusedOutcome(PostedCall call) =>
    [
        Check("outcome", call.Outcome is not null && !CallWords.Outcomes.ContainsKey(call.Outcome) ? CallRefusal.Unknown : FindMisfit(call.Outcome, call.EndedAt is not null, isNeeded: true)),
        Check("failureCode", call.FailureCode is not null && !VccErrorTexts.IsCode(call.FailureCode) ? CallRefusal.Unknown : FindMisfit(call.FailureCode, call.Outcome == "failed", isNeeded: true)),
        Check("interruption", call.Interruption is not null && !CallWords.Interruptions.ContainsKey(call.Interruption) ? CallRefusal.Unknown : FindMisfit(call.Interruption, call.Outcome == "interrupted", isNeeded: true)),
        Check("transferredTo", FindMisfit(call.TransferredTo, call.Outcome == "transferred", isNeeded: false)),
        Check("answeredAt", call.Outcome == "answered" && call.AnsweredAt is null ? CallRefusal.Missing : null),
    ];

    private static string? FindMisfit(string? value, bool isExpected, bool isNeeded) =>
        value is null ? (isExpected && isNeeded ? CallRefusal.Missing : null) : isExpected ? null : CallRefusal.Unexpected;

    private CallRefusal? CheckTime(string field, DateTimeOffset? time, DateTimeOffset earliest) =>
        Check(field, time is null || (time >= earliest && time <= now + FarthestAhead) ? null : CallRefusal.OutOfRange);

    private static CallRefusal? CheckSeconds(string field, int? seconds) => Check(field, seconds is null or (>= 0 and <= LongestSeconds) ? null : CallRefusal.OutOfRange);

    private static bool IsQuality(CallQuality quality) =>
        quality is { Score: >= 0 and <= 5, LossPercent: >= 0 and <= 100, JitterMs: >= 0 and <= 60_000, RoundTripMs: null or (>= 0 and <= 60_000) };

    private static CallRefusal? Check(string field, string? reason) => reason is null ? null : CallRefusal.Invalid(field, reason);
}
