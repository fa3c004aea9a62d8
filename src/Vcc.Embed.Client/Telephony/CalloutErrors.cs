namespace Vcc.Embed.Client.Telephony;

/// <summary>The eleven rows of the table at the end of VCC's integration guide.</summary>
internal static class CalloutErrors
{
    private const string Customer = "IPCC_NOT_CONNECT_CUSTOMER";

    private static readonly VccText NothingForAdmin = new("Không cần xử lý.", "Nothing to do.");
    private static readonly VccText CallLater = new("Gọi lại sau, hoặc nhắn tin cho khách hàng.", "Call again later, or send the customer a message.");

    public static IReadOnlyList<VccErrorDescription> All { get; } =
    [
        new(Customer, 404,
            new("Không kết nối được đến số thuê bao.", "The number could not be reached."),
            new("Kiểm tra lại số điện thoại rồi gọi lại.", "Check the number and call again."),
            new("Nếu số đúng mà nhiều cuộc cùng lỗi, kiểm tra đầu số gọi ra với VCC.", "If the number is right and many calls fail, check the outbound line with VCC.")),
        new(Customer, 486,
            new("Khách hàng đang bận.", "The customer is busy."), CallLater, NothingForAdmin),
        new(Customer, 408,
            new("Khách hàng không nghe máy, hoặc có lỗi xảy ra.", "The customer did not answer, or something failed."), CallLater,
            new("Nếu mọi cuộc gọi đều như vậy, báo VCC kiểm tra đường truyền.", "If every call ends like this, ask VCC to check the connection.")),
        new(Customer, 403,
            new("Đầu số này chưa được thanh toán cước.", "The outbound line has not been paid for."),
            new("Báo quản trị viên; chọn đầu số khác nếu có.", "Tell the admin; choose another line if there is one."),
            new("Thanh toán cước đầu số với VCC, hoặc đổi đầu số gọi ra mặc định.", "Pay the line's bill with VCC, or change the default outbound line.")),
        new(Customer, 487,
            new("Khách hàng không nghe máy.", "The customer did not answer."), CallLater, NothingForAdmin),
        new(Customer, 480,
            new("Thuê bao khách hàng tạm thời không liên lạc được.", "The customer's phone cannot be reached for the moment."), CallLater, NothingForAdmin),
        new(Customer, null,
            new("Có lỗi xảy ra khi kết nối đến khách hàng.", "The call to the customer failed."),
            new("Gọi lại. Nếu vẫn lỗi, báo quản trị viên.", "Call again. If it fails again, tell the admin."),
            new("Gửi mã SIP và thời điểm gọi cho bộ phận hỗ trợ của VCC.", "Send the SIP code and the time of the call to VCC's support.")),
        new("IPCC_NOT_CONNECT_AGENT_ID", null,
            new("Không kết nối được đến thiết bị nghe gọi của tư vấn viên.", "Your own phone could not be reached."),
            new("Kiểm tra micro, IP Phone hoặc softphone và đường truyền Internet, rồi gọi lại.", "Check the microphone, IP phone or softphone and the internet connection, then call again."),
            new("Kiểm tra loại thiết bị của tư vấn viên trên VCC và tường lửa của mạng.", "Check the agent's device type in VCC and the network's firewall.")),
        new("CALLOUT_AGENT_BUSY", null,
            new("VCC cho rằng tư vấn viên đang bận (786 - Busy).", "VCC believes that you are busy (786 - Busy)."),
            new("Đăng xuất rồi đăng nhập lại để tiếp tục sử dụng.", "Sign out and in again to go on."),
            new("Nếu lặp lại, nhờ VCC giải phóng trạng thái của tư vấn viên.", "If it happens again, ask VCC to release the agent's state.")),
        new("CALLOUT_PERMISSION_DENY", null,
            new("Không có quyền gọi ra.", "You may not make outbound calls."),
            new("Liên hệ quản trị viên để được cấp quyền.", "Ask the admin for the permission."),
            new("Bật quyền gọi ra cho tư vấn viên trong trang quản trị VCC.", "Allow outbound calls for the agent in VCC's administration.")),
        new("ERROR_CALLOUT_CONNECT", null,
            new("Có lỗi xảy ra khi thực hiện cuộc gọi.", "The call could not be made."),
            new("Gọi lại. Nếu vẫn lỗi, tải lại trang.", "Call again. If it fails again, reload the page."),
            new("Báo VCC kèm thời điểm gọi và số máy lẻ của tư vấn viên.", "Tell VCC the time of the call and the agent's extension.")),
    ];
}
