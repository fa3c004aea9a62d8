namespace Vcc.Embed.Client.Telephony;

/// <summary>The transfer errors that 3C documents; VCC's scripts raise the same.</summary>
internal static class TransferErrors
{
    private static readonly VccText NothingForAdmin = new("Không cần xử lý.", "Nothing to do.");

    public static IReadOnlyList<VccErrorDescription> All { get; } =
    [
        new("NOT_CHOOSE_TYPE_TRANSFER", null,
            new("Chưa chọn nơi chuyển cuộc gọi đến.", "No target was chosen for the transfer."),
            new("Chọn tư vấn viên hoặc nhóm rồi chuyển lại.", "Choose an agent or a queue and transfer again."),
            NothingForAdmin),
        new("TRANSFER_CALL_FAILED", null,
            new("Chuyển cuộc gọi không thành công.", "The transfer failed."),
            new("Cuộc gọi vẫn ở máy bạn. Chọn tư vấn viên khác hoặc thử lại.", "You still have the call. Choose another agent or try again."),
            new("Nếu lặp lại, kiểm tra trạng thái của tư vấn viên nhận trên VCC.", "If it happens again, check the receiving agent's status in VCC.")),
        new("NOT_IN_A_CALL", null,
            new("Không có cuộc gọi nào để chuyển.", "There is no call to transfer."),
            new("Chỉ chuyển được khi đang đàm thoại.", "A call can be transferred only while you talk."),
            NothingForAdmin),
        new("COULD_NOT_GET_CALL_INFO", null,
            new("VCC không tìm thấy thông tin cuộc gọi.", "VCC does not find the call's data."),
            new("Thử lại. Nếu vẫn lỗi, ghi lại số của khách hàng và gọi lại sau.", "Try again. If it fails again, note the customer's number and call back."),
            new("Báo VCC kèm mã cuộc gọi và thời điểm.", "Tell VCC the call id and the time.")),
    ];
}
