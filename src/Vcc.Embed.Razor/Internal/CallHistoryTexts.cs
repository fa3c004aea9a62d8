using System.Globalization;

namespace Vcc.Embed.Razor.Internal;

/// <summary>The texts of <see cref="VccCallHistory"/> in one language.</summary>
internal sealed record CallHistoryTexts(string Language)
{
    public static readonly CallHistoryTexts Vietnamese = new("vi")
    {
        Caption = "Lịch sử cuộc gọi",
        Time = "Thời gian",
        Call = "Cuộc gọi",
        Agent = "Điện thoại viên",
        Result = "Kết quả",
        Duration = "Thời lượng",
        Note = "Ghi chú",
        Recording = "Ghi âm",
        Withheld = "Số ẩn",
        Loading = "Đang tải …",
        Empty = "Chưa có cuộc gọi nào.",
        Failed = "Hiện chưa xem được lịch sử cuộc gọi.",
        More = "Còn các cuộc gọi cũ hơn.",
        Newer = "Mới hơn",
        Older = "Cũ hơn",
        TimeFormat = "dd/MM/yyyy HH:mm",
        Running = "Đang diễn ra",
        Directions = new() { [VccCallDirection.Inbound] = "Gọi đến", [VccCallDirection.Outbound] = "Gọi đi", [VccCallDirection.Internal] = "Nội bộ" },
        Outcomes = new()
        {
            [CallOutcome.Answered] = "Đã nghe máy",
            [CallOutcome.Missed] = "Nhỡ",
            [CallOutcome.Refused] = "Từ chối",
            [CallOutcome.Busy] = "Máy bận",
            [CallOutcome.Cancelled] = "Đã hủy",
            [CallOutcome.Failed] = "Không gọi được",
            [CallOutcome.Interrupted] = "Bị gián đoạn",
            [CallOutcome.Transferred] = "Đã chuyển",
        },
    };

    public static readonly CallHistoryTexts English = new("en")
    {
        Caption = "Call history",
        Time = "Time",
        Call = "Call",
        Agent = "Agent",
        Result = "Result",
        Duration = "Duration",
        Note = "Note",
        Recording = "Recording",
        Withheld = "Withheld number",
        Loading = "Loading …",
        Empty = "There are no calls yet.",
        Failed = "The call history cannot be shown now.",
        More = "There are older calls.",
        Newer = "Newer",
        Older = "Older",
        TimeFormat = "d MMM yyyy, HH:mm",
        Running = "In progress",
        Directions = new() { [VccCallDirection.Inbound] = "Inbound", [VccCallDirection.Outbound] = "Outbound", [VccCallDirection.Internal] = "Internal" },
        Outcomes = new()
        {
            [CallOutcome.Answered] = "Answered",
            [CallOutcome.Missed] = "Missed",
            [CallOutcome.Refused] = "Refused",
            [CallOutcome.Busy] = "Busy",
            [CallOutcome.Cancelled] = "Cancelled",
            [CallOutcome.Failed] = "Failed",
            [CallOutcome.Interrupted] = "Interrupted",
            [CallOutcome.Transferred] = "Transferred",
        },
    };

    public required string Caption { get; init; }

    public required string Time { get; init; }

    public required string Call { get; init; }

    public required string Agent { get; init; }

    public required string Result { get; init; }

    public required string Duration { get; init; }

    public required string Note { get; init; }

    public required string Recording { get; init; }

    public required string Withheld { get; init; }

    public required string Loading { get; init; }

    public required string Empty { get; init; }

    public required string Failed { get; init; }

    public required string More { get; init; }

    public required string Newer { get; init; }

    public required string Older { get; init; }

    public required string TimeFormat { get; init; }

    public required string Running { get; init; }

    public required Dictionary<VccCallDirection, string> Directions { get; init; }

    public required Dictionary<CallOutcome, string> Outcomes { get; init; }

    /// <summary>The texts of a language tag; Vietnamese where it has none.</summary>
    public static CallHistoryTexts Find(string language) =>
        language.Equals("en", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase) ? English : Vietnamese;

    public static string? NameOf(CallOutcome? outcome) => outcome?.ToString().ToLowerInvariant();

    public static string DurationOf(CallRecord call)
    {
        var seconds = TimeSpan.FromSeconds(call.TalkSeconds + call.HoldSeconds);
        return call.AnsweredAt is null ? "" : seconds.ToString(seconds.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
    }

    public string DirectionOf(VccCallDirection direction) => Directions.GetValueOrDefault(direction, "");

    /// <summary>How a call ended, with the reason of a failure or the target of a transfer.</summary>
    public string ResultOf(CallRecord call)
    {
        var result = call.Outcome is { } outcome ? Outcomes[outcome] : Running;
        if (call.FailureCode is { } code)
            return $"{result}: {VccErrorTexts.Get(code, Language).Title}";

        return call.TransferredTo is { } target ? $"{result}: {target}" : result;
    }
}
