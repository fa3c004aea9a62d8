namespace Vcc.Embed.EntityFrameworkCore.Journal;

/// <summary>Converts between rows and records.</summary>
internal static class VccCallConverter
{
    public static string AccountOf(string? account) => account?.ToLowerInvariant() ?? "";

    /// <summary>Writes a record into a row, new or stored.</summary>
    public static void Apply(CallRecord record, VccCallEntity row)
    {
        row.Id = record.Id;
        row.Version = record.Version;
        row.Agent = record.Agent;
        row.Account = AccountOf(record.Account);
        row.User = record.User;
        row.VccCallId = record.VccCallId;
        row.Direction = record.Direction;
        row.Number = record.Number;
        row.E164 = record.E164;
        row.Hotline = record.Hotline;
        row.OutboundLine = record.OutboundLine;
        row.Queue = record.Queue;
        row.Device = record.Device;
        row.StartedAt = record.StartedAt.UtcDateTime;
        row.AnsweredAt = record.AnsweredAt?.UtcDateTime;
        row.EndedAt = record.EndedAt?.UtcDateTime;
        row.TalkSeconds = record.TalkSeconds;
        row.HoldSeconds = record.HoldSeconds;
        row.Outcome = record.Outcome;
        row.FailureCode = record.FailureCode;
        row.Interruption = record.Interruption;
        row.TransferredTo = record.TransferredTo;
        row.CustomerId = record.CustomerId;
        row.Note = record.Note;
        row.WrapUpCode = record.WrapUpCode;
        row.Context = record.Context;
        row.QualityScore = record.Quality?.Score;
        row.LossPercent = record.Quality?.LossPercent;
        row.JitterMs = record.Quality?.JitterMs;
        row.RoundTripMs = record.Quality?.RoundTripMs;
        row.RecordingLink = record.RecordingLink?.OriginalString;
    }

    public static CallRecord ToRecord(VccCallEntity row) => new()
    {
        Id = row.Id,
        Version = row.Version,
        Agent = row.Agent,
        Account = row.Account.Length == 0 ? null : row.Account,
        User = row.User,
        VccCallId = row.VccCallId,
        Direction = row.Direction,
        Number = row.Number,
        E164 = row.E164,
        Hotline = row.Hotline,
        OutboundLine = row.OutboundLine,
        Queue = row.Queue,
        Device = row.Device,
        StartedAt = row.StartedAt,
        AnsweredAt = row.AnsweredAt,
        EndedAt = row.EndedAt,
        TalkSeconds = row.TalkSeconds,
        HoldSeconds = row.HoldSeconds,
        Outcome = row.Outcome,
        FailureCode = row.FailureCode,
        Interruption = row.Interruption,
        TransferredTo = row.TransferredTo,
        CustomerId = row.CustomerId,
        Note = row.Note,
        WrapUpCode = row.WrapUpCode,
        Context = row.Context,
        Quality = row is { QualityScore: { } score, LossPercent: { } loss, JitterMs: { } jitter } ? new CallQuality(score, loss, jitter, row.RoundTripMs) : null,
        RecordingLink = Uri.TryCreate(row.RecordingLink, UriKind.Absolute, out var link) ? link : null,
    };
}
