namespace Vcc.Embed.Client.Telephony;

/// <summary>Why a login fails, for people. 3C's guide documents 400, 401, 404, 405 and 500.</summary>
internal static class LoginErrors
{
    private static readonly VccText TellAdmin = new("Báo quản trị viên.", "Tell the admin.");
    private static readonly VccText TryLater = new("Thử lại sau ít phút. Nếu vẫn lỗi, báo quản trị viên.", "Try again in a few minutes. If it fails again, tell the admin.");

    public static IReadOnlyDictionary<VccLoginFailure, VccErrorDescription> All { get; } = new Dictionary<VccLoginFailure, VccErrorDescription>
    {
        [VccLoginFailure.TokenRejected] = new("401", null,
            new("VCC từ chối đăng nhập: token sai hoặc đã hết hạn.", "VCC refused the login: the token is wrong or expired."), TellAdmin,
            new("Kiểm tra access key của domain và đồng hồ của máy chủ.", "Check the domain's access key and the server's clock.")),
        [VccLoginFailure.DomainNotFound] = new("404", null,
            new("VCC không tìm thấy domain của công ty.", "VCC does not know the company's domain."), TellAdmin,
            new("Kiểm tra Domain và BaseAddress trong cấu hình.", "Check Domain and BaseAddress in the configuration.")),
        [VccLoginFailure.DomainExpired] = new("405", null,
            new("Domain VCC của công ty đã hết hạn.", "The company's VCC domain has expired."), TellAdmin,
            new("Liên hệ VCC để gia hạn.", "Ask VCC to renew it.")),
        [VccLoginFailure.UnknownExtension] = new("400", null,
            new("VCC không tìm thấy số máy lẻ của bạn.", "VCC does not know your extension."), TellAdmin,
            new("Kiểm tra số máy lẻ (ipphone) của nhân viên trên CRM và trên VCC.", "Check the agent's extension (ipphone) in the CRM and in VCC.")),
        [VccLoginFailure.VendorFailure] = new("500", null,
            new("Hệ thống VCC đang gặp lỗi.", "VCC has a fault of its own."), TryLater,
            new("Xem nhật ký của máy chủ, gửi mã lỗi cho bộ phận hỗ trợ của VCC.", "Read the server's log and send the code to VCC's support.")),
        [VccLoginFailure.Unreachable] = new("UNREACHABLE", null,
            new("Không kết nối được đến VCC.", "VCC cannot be reached."), TryLater,
            new("Kiểm tra mạng, proxy, tường lửa và chứng chỉ trên máy chủ.", "Check network, proxy, firewall and certificates on the server.")),
        [VccLoginFailure.TimedOut] = new("TIMED_OUT", null,
            new("VCC không phản hồi kịp.", "VCC did not answer in time."), TryLater,
            new("Kiểm tra đường truyền từ máy chủ đến VCC.", "Check the connection from the server to VCC.")),
        [VccLoginFailure.Protocol] = new("PROTOCOL", null,
            new("Nhận được phản hồi không phải của VCC.", "The answer did not come from VCC."), TellAdmin,
            new("Kiểm tra BaseAddress và proxy; mạng có thể đang chặn bằng trang đăng nhập.", "Check BaseAddress and the proxy; the network may ask for a sign-in.")),
        [VccLoginFailure.AccountNotFound] = new("ACCOUNT_NOT_FOUND", null,
            new("Chưa khai báo tài khoản VCC cho bạn.", "No VCC account is set up for you."), TellAdmin,
            new("Khai báo tài khoản bằng AddVccEmbed hoặc trong IVccAccountProvider.", "Add the account with AddVccEmbed or in the IVccAccountProvider.")),
        [VccLoginFailure.Misconfigured] = new("MISCONFIGURED", null,
            new("Tài khoản VCC chưa được cấu hình đúng.", "The VCC account is not configured correctly."), TellAdmin,
            new("Xem nhật ký của máy chủ để biết thiếu gì.", "The server's log names what is missing.")),
        [VccLoginFailure.AccountUnavailable] = new("ACCOUNT_UNAVAILABLE", null,
            new("Không đọc được tài khoản VCC của bạn.", "Your VCC account cannot be read."), TryLater,
            new("Kiểm tra IVccAccountProvider và cơ sở dữ liệu của CRM.", "Check the IVccAccountProvider and the CRM's database.")),
    };
}
