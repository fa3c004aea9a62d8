using static Vcc.Embed.Simulator.Faults.FaultEntry;

namespace Vcc.Embed.Simulator.Faults;

/// <summary>The channel between a customer's page and the simulator.</summary>
internal static class CustomerFaultTexts
{
    public static readonly FaultEntry[] All =
    [
        OfCustomer("customer.refuse", 1, "A customer's page is cut off instead of welcomed", "Trang khách hàng bị ngắt thay vì được chào"),
        OfCustomer("customer.lose", 2, "A message to a customer's page is lost (value: type)", "Mất một bản tin tới trang khách hàng (giá trị: loại)", "ringing"),
        OfCustomer("customer.duplicate", 3, "A message to a customer's page comes twice (value: type)", "Bản tin tới trang khách hàng bị lặp (giá trị: loại)", "ringing"),
        OfCustomer("customer.delay", 4, "Messages to a customer's page come late (value: type; delay: 1 s)", "Bản tin tới trang khách hàng đến chậm (giá trị: loại; độ trễ: 1 giây)", "answered"),
        OfCustomer("customer.corrupt", 5, "A message to a customer's page is no JSON (value: type)", "Bản tin tới trang khách hàng không phải JSON (giá trị: loại)", "ringing"),
        OfCustomer("customer.reorder", 6, "A message to a customer's page comes after the next one (value: type)", "Bản tin tới trang khách hàng đến sau bản tin kế tiếp (giá trị: loại)", "ringing"),
        OfCustomer("customer.drop", 7, "A customer's page is cut now, as if it was closed", "Ngắt trang khách hàng ngay, như khi bị đóng", isImmediate: true),
        OfCustomer("customer.freeze", 8, "A customer's page stays connected and passes nothing on", "Trang khách hàng vẫn kết nối nhưng không truyền gì", isImmediate: true),
    ];
}
