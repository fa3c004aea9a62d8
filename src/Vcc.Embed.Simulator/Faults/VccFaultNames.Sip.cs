#pragma warning disable CS1591 // The attribute describes each fault, and VccFaults.Catalogue shows the description.
using Vcc.Embed.Simulator.Faults;

namespace Vcc.Embed.Simulator;

// The SIP channel.
public static partial class VccFaultNames
{
    [Fault("New SIP sockets are refused with 503", "Từ chối kết nối SIP mới với 503")]
    public const string SipRefuse = "sip.refuse";

    [Fault("REGISTER is refused (value: status, 403)", "Từ chối REGISTER (giá trị: mã, 403)", Agent = 30)]
    public const string SipRegisterRefused = "sip.registerRefused";

    [Fault("REGISTER is never answered", "REGISTER không bao giờ được trả lời", Agent = 31)]
    public const string SipRegisterIgnored = "sip.registerIgnored";

    [Fault("REGISTER is answered without a Contact, which JsSIP ignores", "REGISTER được trả lời thiếu Contact, JsSIP bỏ qua", Agent = 32)]
    public const string SipRegisterWithoutContact = "sip.registerWithoutContact";

    [Fault("REGISTER must prove the password", "REGISTER phải chứng minh mật khẩu", Agent = 33)]
    public const string SipDigest = "sip.digest";

    [Fault("Calls carry a session timer (value: seconds, 90)", "Cuộc gọi có bộ đếm phiên (giá trị: giây, 90)", Agent = 34)]
    public const string SipSessionExpires = "sip.sessionExpires";

    [Fault("The agent's 200 is never acknowledged", "Không gửi ACK cho 200 của điện thoại viên", Agent = 35)]
    public const string SipNoAck = "sip.noAck";

    [Fault("BYE is sent now, whatever the state of the call", "Gửi BYE ngay, bất kể trạng thái cuộc gọi", Agent = 74, IsImmediate = true)]
    public const string SipByeBeforeAck = "sip.byeBeforeAck";

    [Fault("A SIP message to the agent is lost (value: method or status)", "Mất một bản tin SIP tới điện thoại viên (giá trị: phương thức hoặc mã)", Agent = 36, Value = "INVITE")]
    public const string SipLose = "sip.lose";

    [Fault("A SIP message to the agent comes twice (value: method or status)", "Bản tin SIP tới điện thoại viên bị lặp (giá trị: phương thức hoặc mã)", Agent = 37, Value = "INVITE")]
    public const string SipDuplicate = "sip.duplicate";

    [Fault("SIP messages to the agent come late (value: method or status; delay: 1 s)", "Bản tin SIP tới điện thoại viên đến chậm (giá trị: phương thức hoặc mã; độ trễ: 1 giây)", Agent = 38, Value = "INVITE")]
    public const string SipDelay = "sip.delay";

    [Fault("A SIP message to the agent is garbled (value: method or status)", "Bản tin SIP tới điện thoại viên bị hỏng (giá trị: phương thức hoặc mã)", Agent = 39, Value = "INVITE")]
    public const string SipCorrupt = "sip.corrupt";

    [Fault("A SIP message to the agent comes after the next one (value: method or status)", "Bản tin SIP tới điện thoại viên đến sau bản tin kế tiếp (giá trị: phương thức hoặc mã)", Agent = 69, Value = "ACK")]
    public const string SipReorder = "sip.reorder";

    [Fault("The SIP socket is cut now", "Ngắt kết nối SIP ngay", Agent = 75, IsImmediate = true)]
    public const string SipDrop = "sip.drop";

    [Fault("The SIP socket stays open and passes nothing on", "Kết nối SIP vẫn mở nhưng không truyền gì", Agent = 76, IsImmediate = true)]
    public const string SipFreeze = "sip.freeze";
}
