#pragma warning disable CS1591 // The attribute describes each fault, and VccFaults.Catalogue shows the description.
using Vcc.Embed.Simulator.Faults;

namespace Vcc.Embed.Simulator;

// The channel of a customer's page.
public static partial class VccFaultNames
{
    [Fault("A customer's page is cut off instead of welcomed", "Trang khách hàng bị ngắt thay vì được chào", Customer = 1)]
    public const string CustomerRefuse = "customer.refuse";

    [Fault("A message to a customer's page is lost (value: type)", "Mất một bản tin tới trang khách hàng (giá trị: loại)", Customer = 2, Value = "ringing")]
    public const string CustomerLose = "customer.lose";

    [Fault("A message to a customer's page comes twice (value: type)", "Bản tin tới trang khách hàng bị lặp (giá trị: loại)", Customer = 3, Value = "ringing")]
    public const string CustomerDuplicate = "customer.duplicate";

    [Fault("Messages to a customer's page come late (value: type; delay: 1 s)", "Bản tin tới trang khách hàng đến chậm (giá trị: loại; độ trễ: 1 giây)", Customer = 4, Value = "answered")]
    public const string CustomerDelay = "customer.delay";

    [Fault("A message to a customer's page is no JSON (value: type)", "Bản tin tới trang khách hàng không phải JSON (giá trị: loại)", Customer = 5, Value = "ringing")]
    public const string CustomerCorrupt = "customer.corrupt";

    [Fault("A message to a customer's page comes after the next one (value: type)", "Bản tin tới trang khách hàng đến sau bản tin kế tiếp (giá trị: loại)", Customer = 6, Value = "ringing")]
    public const string CustomerReorder = "customer.reorder";

    [Fault("A customer's page is cut now, as if it was closed", "Ngắt trang khách hàng ngay, như khi bị đóng", Customer = 7, IsImmediate = true)]
    public const string CustomerDrop = "customer.drop";

    [Fault("A customer's page stays connected and passes nothing on", "Trang khách hàng vẫn kết nối nhưng không truyền gì", Customer = 8, IsImmediate = true)]
    public const string CustomerFreeze = "customer.freeze";
}
