using static Vcc.Embed.Simulator.Faults.FaultEntry;

namespace Vcc.Embed.Simulator.Faults;

internal static class ChannelFaultTexts
{
    public static readonly FaultEntry[] All =
    [
        Standing("agentChannel.refuse", null, "New agent channels are refused with 503", "Từ chối kênh tổng đài viên mới với 503"),
        Standing("agentChannel.acceptThenClose", 20, "An agent channel is cut as soon as it says who it is", "Kênh tổng đài viên bị ngắt ngay khi xưng danh"),
        Standing("agentChannel.silentRefresh", 21, "REFRESH is never answered", "REFRESH không bao giờ được trả lời"),
        Standing("agentChannel.tokenExpired", 22, "REFRESH is refused as with an expired token", "REFRESH bị từ chối như token hết hạn"),
        Standing("agentChannel.noVoice", 23, "REFRESH is answered without the voice channel", "REFRESH được trả lời nhưng không có kênh thoại"),
        Standing("agentChannel.lose", 27, "A message to the agent is lost (value: objectId)", "Mất một bản tin tới tổng đài viên (giá trị: objectId)", "1027"),
        Standing("agentChannel.duplicate", 28, "A message to the agent comes twice (value: objectId)", "Bản tin tới tổng đài viên bị lặp (giá trị: objectId)", "1038"),
        Standing("agentChannel.delay", 29, "Messages to the agent come late (value: objectId; delay: 1 s)", "Bản tin tới tổng đài viên đến chậm (giá trị: objectId; độ trễ: 1 giây)", "1038"),
        Standing("agentChannel.corrupt", 67, "A message to the agent is no JSON (value: objectId)", "Bản tin tới tổng đài viên không phải JSON (giá trị: objectId)", "1038"),
        Standing("agentChannel.reorder", 68, "A message to the agent comes after the next one (value: objectId)", "Bản tin tới tổng đài viên đến sau bản tin kế tiếp (giá trị: objectId)", "1038"),
        Now("agentChannel.drop", 70, "The agent channel is cut now", "Ngắt kênh tổng đài viên ngay"),
        Now("agentChannel.freeze", 71, "The agent channel stays open and passes nothing on", "Kênh tổng đài viên vẫn mở nhưng không truyền gì"),
        Now("agentChannel.flood", 72, "Messages pour onto the agent channel (value: how many, 1000)", "Bản tin dồn dập vào kênh tổng đài viên (giá trị: số lượng, 1000)"),
        Now("agentChannel.send", null, "One frame of your own is sent (value: the text)", "Gửi một khung tự soạn (giá trị: nội dung)"),
        Standing("voice.refuse", 24, "Taking the voice channel over is refused", "Từ chối chuyển kênh thoại"),
        Now("voice.takenElsewhere", 73, "The voice channel is taken by another machine", "Kênh thoại bị máy khác chiếm"),
        Standing("status.refuse", 25, "Going on- or offline is refused (value: status, IPCCERR0001)", "Từ chối đổi trạng thái (giá trị: mã, IPCCERR0001)"),
        Standing("device.refuse", 26, "Changing the device is refused", "Từ chối đổi thiết bị"),
        Standing("sip.refuse", null, "New SIP sockets are refused with 503", "Từ chối kết nối SIP mới với 503"),
        Standing("sip.registerRefused", 30, "REGISTER is refused (value: status, 403)", "Từ chối REGISTER (giá trị: mã, 403)"),
        Standing("sip.registerIgnored", 31, "REGISTER is never answered", "REGISTER không bao giờ được trả lời"),
        Standing("sip.registerWithoutContact", 32, "REGISTER is answered without a Contact, which JsSIP ignores", "REGISTER được trả lời thiếu Contact, JsSIP bỏ qua"),
        Standing("sip.digest", 33, "REGISTER must prove the password", "REGISTER phải chứng minh mật khẩu"),
        Standing("sip.sessionExpires", 34, "Calls carry a session timer (value: seconds, 90)", "Cuộc gọi có bộ đếm phiên (giá trị: giây, 90)"),
        Standing("sip.noAck", 35, "The agent's 200 is never acknowledged", "Không gửi ACK cho 200 của tổng đài viên"),
        Now("sip.byeBeforeAck", 74, "BYE is sent now, whatever the state of the call", "Gửi BYE ngay, bất kể trạng thái cuộc gọi"),
        Standing("sip.lose", 36, "A SIP message to the agent is lost (value: method or status)", "Mất một bản tin SIP tới tổng đài viên (giá trị: phương thức hoặc mã)", "INVITE"),
        Standing("sip.duplicate", 37, "A SIP message to the agent comes twice (value: method or status)", "Bản tin SIP tới tổng đài viên bị lặp (giá trị: phương thức hoặc mã)", "INVITE"),
        Standing("sip.delay", 38, "SIP messages to the agent come late (value: method or status; delay: 1 s)", "Bản tin SIP tới tổng đài viên đến chậm (giá trị: phương thức hoặc mã; độ trễ: 1 giây)", "INVITE"),
        Standing("sip.corrupt", 39, "A SIP message to the agent is garbled (value: method or status)", "Bản tin SIP tới tổng đài viên bị hỏng (giá trị: phương thức hoặc mã)", "INVITE"),
        Standing("sip.reorder", 69, "A SIP message to the agent comes after the next one (value: method or status)", "Bản tin SIP tới tổng đài viên đến sau bản tin kế tiếp (giá trị: phương thức hoặc mã)", "ACK"),
        Now("sip.drop", 75, "The SIP socket is cut now", "Ngắt kết nối SIP ngay"),
        Now("sip.freeze", 76, "The SIP socket stays open and passes nothing on", "Kết nối SIP vẫn mở nhưng không truyền gì"),
    ];
}
