namespace Vcc.Embed.Client.Telephony;

internal static class UnknownError
{
    private const int Longest = 64;

    /// <summary>An error nobody documents stays readable: its code is in the text, cleaned, because it comes from outside.</summary>
    public static VccErrorDescription Describe(string? code, int? sipCode)
    {
        var clean = new string([.. (code ?? "").Where(IsPlain).Take(Longest)]);
        var shown = clean.Length > 0 ? clean : "?";
        var sip = sipCode is null ? "" : $", SIP {sipCode}";
        return new VccErrorDescription(
            clean,
            sipCode,
            new VccText($"Tổng đài báo lỗi chưa có trong tài liệu (mã {shown}{sip}).", $"VCC reported an error that is not documented (code {shown}{sip})."),
            new VccText("Thử lại. Nếu vẫn lỗi, báo mã này cho quản trị viên.", "Try again. If it happens again, tell the admin this code."),
            new VccText("Gửi mã lỗi và thời điểm xảy ra cho bộ phận hỗ trợ của VCC.", "Send the code and the time it happened to VCC's support."));
    }

    private static bool IsPlain(char c) =>
        c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '-' or '.' or ' ';
}
