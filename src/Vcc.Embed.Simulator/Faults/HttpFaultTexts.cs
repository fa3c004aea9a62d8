using static Vcc.Embed.Simulator.Faults.FaultEntry;

namespace Vcc.Embed.Simulator.Faults;

internal static class HttpFaultTexts
{
    public static readonly FaultEntry[] All =
    [
        Standing("login.status", 1, "Login answers an HTTP error with an HTML page (value: status, 502)", "Đăng nhập trả về lỗi HTTP kèm trang HTML (giá trị: mã, 502)"),
        Standing("login.code", 2, "Login answers 200 with a refusing code in its body (value: code, 401)", "Đăng nhập trả về 200 nhưng mã trong nội dung là từ chối (giá trị: mã, 401)"),
        Standing("login.codeAsText", 3, "Login answers 200 with the code as text (value: code, \"401\")", "Đăng nhập trả về 200 với mã dạng chuỗi (giá trị: mã, \"401\")"),
        Standing("login.html", 4, "Login answers 200 with a captive portal's HTML", "Đăng nhập trả về 200 kèm HTML của cổng Wi-Fi"),
        Standing("login.empty", 5, "Login answers 200 with nothing", "Đăng nhập trả về 200 không có nội dung"),
        Standing("login.reset", 6, "Login's connection is cut", "Kết nối đăng nhập bị ngắt"),
        Standing("login.hang", 7, "Login never answers (delay: how long, until the caller gives up)", "Đăng nhập không bao giờ trả lời"),
        Standing("login.slow", 8, "Login answers late (delay: 2 s)", "Đăng nhập trả lời chậm (độ trễ: 2 giây)"),
        Standing("login.only", null, "Login takes one content type and answers others with 415 (value: json, form or multipart)", "Đăng nhập chỉ nhận một kiểu nội dung, kiểu khác trả về 415 (giá trị: json, form hoặc multipart)"),
        Standing("checkPartner.status", 9, "check-partner answers an HTTP error (value: status, 502)", "check-partner trả về lỗi HTTP (giá trị: mã, 502)"),
        Standing("checkPartner.code", 10, "check-partner answers 200 with a refusing code (value: code, 401)", "check-partner trả về 200 với mã từ chối (giá trị: mã, 401)"),
        Standing("checkPartner.html", 11, "check-partner answers 200 with HTML", "check-partner trả về 200 kèm HTML"),
        Standing("checkPartner.reset", 12, "check-partner's connection is cut", "Kết nối check-partner bị ngắt"),
        Standing("checkPartner.hang", 13, "check-partner never answers", "check-partner không bao giờ trả lời"),
        Standing("checkPartner.elsewhere", 14, "check-partner sends the page to other hosts (value: host, elsewhere.invalid)", "check-partner chỉ trang sang máy chủ khác (giá trị: tên máy, elsewhere.invalid)"),
        Standing("checkPartner.slow", 15, "check-partner answers late (delay: 2 s)", "check-partner trả lời chậm (độ trễ: 2 giây)"),
        Standing("checkPartner.empty", 16, "check-partner answers 200 with nothing", "check-partner trả về 200 không có nội dung"),
        Standing("script.missing", null, "A script is answered 404 (value: file name, or all)", "Tệp script trả về 404 (giá trị: tên tệp, bỏ trống là tất cả)"),
        Standing("script.slow", null, "A script comes late (value: file name; delay: 30 s)", "Tệp script đến chậm (giá trị: tên tệp; độ trễ: 30 giây)"),
        Standing("script.wrongType", null, "A script comes as text/html with nosniff (value: file name)", "Tệp script có kiểu text/html và nosniff (giá trị: tên tệp)"),
        Standing("script.broken", null, "A script ends in a syntax error (value: file name)", "Tệp script có lỗi cú pháp ở cuối (giá trị: tên tệp)"),
        Standing("script.changed", null, "A script has one harmless line more than before (value: file name)", "Tệp script có thêm một dòng vô hại (giá trị: tên tệp)"),
    ];
}
