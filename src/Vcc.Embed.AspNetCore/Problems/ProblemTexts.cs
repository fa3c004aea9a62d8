namespace Vcc.Embed.AspNetCore.Problems;

/// <summary>The refusals that are ours and not VCC's.</summary>
internal static class ProblemTexts
{
    public static readonly ProblemText NotSignedIn = new(
        "notSignedIn",
        "You are not signed in",
        "Sign in to the application, then start the phone again.",
        "Bạn chưa đăng nhập",
        "Hãy đăng nhập vào ứng dụng rồi khởi động lại điện thoại.");

    public static readonly ProblemText NoAgent = new(
        "noAgent",
        "Your account has no VCC extension",
        "Ask your administrator to assign a VCC extension to your user.",
        "Tài khoản của bạn chưa có số máy lẻ VCC",
        "Hãy nhờ quản trị viên gán số máy lẻ VCC cho tài khoản của bạn.");

    public static readonly ProblemText Forbidden = new(
        "forbidden",
        "The request was refused",
        "The phone may only be started from a page of this application. Reload the page and try again.",
        "Yêu cầu bị từ chối",
        "Chỉ có thể khởi động điện thoại từ trang của ứng dụng này. Hãy tải lại trang và thử lại.");

    public static readonly ProblemText RateLimited = new(
        "rateLimited",
        "Too many attempts",
        "The phone was started too many times in a short while. It will try again shortly.",
        "Thử lại quá nhiều lần",
        "Điện thoại đã được khởi động quá nhiều lần trong thời gian ngắn và sẽ tự thử lại sau ít phút.");
}
