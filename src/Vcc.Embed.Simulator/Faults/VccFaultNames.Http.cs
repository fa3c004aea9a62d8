#pragma warning disable CS1591 // The attribute describes each fault, and VccFaults.Catalogue shows the description.
using Vcc.Embed.Simulator.Faults;

namespace Vcc.Embed.Simulator;

// Login, check-partner and scripts.
public static partial class VccFaultNames
{
    [Fault("Login answers an HTTP error with an HTML page (value: status, 502)", "Đăng nhập trả về lỗi HTTP kèm trang HTML (giá trị: mã, 502)", Agent = 1)]
    public const string LoginStatus = "login.status";

    [Fault("Login answers 200 with a refusing code in its body (value: code, 401)", "Đăng nhập trả về 200 nhưng mã trong nội dung là từ chối (giá trị: mã, 401)", Agent = 2)]
    public const string LoginCode = "login.code";

    [Fault("Login answers 200 with the code as text (value: code, \"401\")", "Đăng nhập trả về 200 với mã dạng chuỗi (giá trị: mã, \"401\")", Agent = 3)]
    public const string LoginCodeAsText = "login.codeAsText";

    [Fault("Login answers 200 with a captive portal's HTML", "Đăng nhập trả về 200 kèm HTML của cổng Wi-Fi", Agent = 4)]
    public const string LoginHtml = "login.html";

    [Fault("Login answers 200 with nothing", "Đăng nhập trả về 200 không có nội dung", Agent = 5)]
    public const string LoginEmpty = "login.empty";

    [Fault("Login's connection is cut", "Kết nối đăng nhập bị ngắt", Agent = 6)]
    public const string LoginReset = "login.reset";

    [Fault("Login never answers (delay: how long, until the caller gives up)", "Đăng nhập không bao giờ trả lời", Agent = 7)]
    public const string LoginHang = "login.hang";

    [Fault("Login answers late (delay: 2 s)", "Đăng nhập trả lời chậm (độ trễ: 2 giây)", Agent = 8)]
    public const string LoginSlow = "login.slow";

    [Fault("Login takes one content type and answers others with 415 (value: json, form or multipart)", "Đăng nhập chỉ nhận một kiểu nội dung, kiểu khác trả về 415 (giá trị: json, form hoặc multipart)")]
    public const string LoginOnly = "login.only";

    [Fault("check-partner answers an HTTP error (value: status, 502)", "check-partner trả về lỗi HTTP (giá trị: mã, 502)", Agent = 9)]
    public const string CheckPartnerStatus = "checkPartner.status";

    [Fault("check-partner answers 200 with a refusing code (value: code, 401)", "check-partner trả về 200 với mã từ chối (giá trị: mã, 401)", Agent = 10)]
    public const string CheckPartnerCode = "checkPartner.code";

    [Fault("check-partner answers 200 with HTML", "check-partner trả về 200 kèm HTML", Agent = 11)]
    public const string CheckPartnerHtml = "checkPartner.html";

    [Fault("check-partner's connection is cut", "Kết nối check-partner bị ngắt", Agent = 12)]
    public const string CheckPartnerReset = "checkPartner.reset";

    [Fault("check-partner never answers", "check-partner không bao giờ trả lời", Agent = 13)]
    public const string CheckPartnerHang = "checkPartner.hang";

    [Fault("check-partner sends the page to other hosts (value: host, elsewhere.invalid)", "check-partner chỉ trang sang máy chủ khác (giá trị: tên máy, elsewhere.invalid)", Agent = 14)]
    public const string CheckPartnerElsewhere = "checkPartner.elsewhere";

    [Fault("check-partner answers late (delay: 2 s)", "check-partner trả lời chậm (độ trễ: 2 giây)", Agent = 15)]
    public const string CheckPartnerSlow = "checkPartner.slow";

    [Fault("check-partner answers 200 with nothing", "check-partner trả về 200 không có nội dung", Agent = 16)]
    public const string CheckPartnerEmpty = "checkPartner.empty";

    [Fault("A script is answered 404 (value: file name, or all)", "Tệp script trả về 404 (giá trị: tên tệp, bỏ trống là tất cả)")]
    public const string ScriptMissing = "script.missing";

    [Fault("A script comes late (value: file name; delay: 30 s)", "Tệp script đến chậm (giá trị: tên tệp; độ trễ: 30 giây)")]
    public const string ScriptSlow = "script.slow";

    [Fault("A script comes as text/html with nosniff (value: file name)", "Tệp script có kiểu text/html và nosniff (giá trị: tên tệp)")]
    public const string ScriptWrongType = "script.wrongType";

    [Fault("A script ends in a syntax error (value: file name)", "Tệp script có lỗi cú pháp ở cuối (giá trị: tên tệp)")]
    public const string ScriptBroken = "script.broken";

    [Fault("A script has one harmless line more than before (value: file name)", "Tệp script có thêm một dòng vô hại (giá trị: tên tệp)")]
    public const string ScriptChanged = "script.changed";
}
