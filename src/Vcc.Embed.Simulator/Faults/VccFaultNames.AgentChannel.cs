#pragma warning disable CS1591 // The attribute describes each fault, and VccFaults.Catalogue shows the description.
using Vcc.Embed.Simulator.Faults;

namespace Vcc.Embed.Simulator;

// The agent channel and its commands about the agent.
public static partial class VccFaultNames
{
    [Fault("New agent channels are refused with 503", "Từ chối kênh điện thoại viên mới với 503")]
    public const string AgentChannelRefuse = "agentChannel.refuse";

    [Fault("An agent channel is cut as soon as it says who it is", "Kênh điện thoại viên bị ngắt ngay khi xưng danh", Agent = 20)]
    public const string AgentChannelAcceptThenClose = "agentChannel.acceptThenClose";

    [Fault("REFRESH is never answered", "REFRESH không bao giờ được trả lời", Agent = 21)]
    public const string AgentChannelSilentRefresh = "agentChannel.silentRefresh";

    [Fault("REFRESH is refused as with an expired token", "REFRESH bị từ chối như token hết hạn", Agent = 22)]
    public const string AgentChannelTokenExpired = "agentChannel.tokenExpired";

    [Fault("REFRESH is answered without the voice channel", "REFRESH được trả lời nhưng không có kênh thoại", Agent = 23)]
    public const string AgentChannelNoVoice = "agentChannel.noVoice";

    [Fault("A message to the agent is lost (value: objectId)", "Mất một bản tin tới điện thoại viên (giá trị: objectId)", Agent = 27, Value = "1027")]
    public const string AgentChannelLose = "agentChannel.lose";

    [Fault("A message to the agent comes twice (value: objectId)", "Bản tin tới điện thoại viên bị lặp (giá trị: objectId)", Agent = 28, Value = "1038")]
    public const string AgentChannelDuplicate = "agentChannel.duplicate";

    [Fault("Messages to the agent come late (value: objectId; delay: 1 s)", "Bản tin tới điện thoại viên đến chậm (giá trị: objectId; độ trễ: 1 giây)", Agent = 29, Value = "1038")]
    public const string AgentChannelDelay = "agentChannel.delay";

    [Fault("A message to the agent is no JSON (value: objectId)", "Bản tin tới điện thoại viên không phải JSON (giá trị: objectId)", Agent = 67, Value = "1038")]
    public const string AgentChannelCorrupt = "agentChannel.corrupt";

    [Fault("A message to the agent comes after the next one (value: objectId)", "Bản tin tới điện thoại viên đến sau bản tin kế tiếp (giá trị: objectId)", Agent = 68, Value = "1038")]
    public const string AgentChannelReorder = "agentChannel.reorder";

    [Fault("The agent channel is cut now", "Ngắt kênh điện thoại viên ngay", Agent = 70, IsImmediate = true)]
    public const string AgentChannelDrop = "agentChannel.drop";

    [Fault("The agent channel stays open and passes nothing on", "Kênh điện thoại viên vẫn mở nhưng không truyền gì", Agent = 71, IsImmediate = true)]
    public const string AgentChannelFreeze = "agentChannel.freeze";

    [Fault("Messages pour onto the agent channel (value: how many, 1000)", "Bản tin dồn dập vào kênh điện thoại viên (giá trị: số lượng, 1000)", Agent = 72, IsImmediate = true)]
    public const string AgentChannelFlood = "agentChannel.flood";

    [Fault("One frame of your own is sent (value: the text)", "Gửi một khung tự soạn (giá trị: nội dung)", IsImmediate = true)]
    public const string AgentChannelSend = "agentChannel.send";

    [Fault("Taking the voice channel over is refused", "Từ chối chuyển kênh thoại", Agent = 24)]
    public const string VoiceRefuse = "voice.refuse";

    [Fault("The voice channel is taken by another machine", "Kênh thoại bị máy khác chiếm", Agent = 73, IsImmediate = true)]
    public const string VoiceTakenElsewhere = "voice.takenElsewhere";

    [Fault("Going on- or offline is refused (value: status, IPCCERR0001)", "Từ chối đổi trạng thái (giá trị: mã, IPCCERR0001)", Agent = 25)]
    public const string StatusRefuse = "status.refuse";

    [Fault("Changing the device is refused", "Từ chối đổi thiết bị", Agent = 26)]
    public const string DeviceRefuse = "device.refuse";
}
