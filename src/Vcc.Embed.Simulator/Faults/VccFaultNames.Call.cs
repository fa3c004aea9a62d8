#pragma warning disable CS1591 // The attribute describes each fault, and VccFaults.Catalogue shows the description.
using Vcc.Embed.Simulator.Faults;

namespace Vcc.Embed.Simulator;

// Calls and the commands of a call.
public static partial class VccFaultNames
{
    [Fault("1038 comes before the INVITE", "1038 đến trước INVITE", Agent = 40)]
    public const string RingAnnouncedFirst = "ring.announcedFirst";

    [Fault("1038 never comes, only the INVITE", "Không có 1038, chỉ có INVITE", Agent = 41)]
    public const string RingNotAnnounced = "ring.notAnnounced";

    [Fault("1038 comes late (delay: 3 s)", "1038 đến chậm (độ trễ: 3 giây)", Agent = 42)]
    public const string RingAnnouncedLate = "ring.announcedLate";

    [Fault("1038 comes twice", "1038 đến hai lần", Agent = 43)]
    public const string RingAnnouncedTwice = "ring.announcedTwice";

    [Fault("1038 names another number than the INVITE (value: number, masked as 0912***678)", "1038 mang số khác với INVITE (giá trị: số gọi, mặc định che như 0912***678)", Agent = 49)]
    public const string RingOtherNumber = "ring.otherNumber";

    [Fault("The INVITE never comes", "INVITE không bao giờ đến", Agent = 44)]
    public const string InviteMissing = "invite.missing";

    [Fault("The INVITE comes late (delay: 2 s)", "INVITE đến chậm (độ trễ: 2 giây)", Agent = 45)]
    public const string InviteDelay = "invite.delay";

    [Fault("The INVITE has no description", "INVITE không có SDP", Agent = 46)]
    public const string InviteLateOffer = "invite.lateOffer";

    [Fault("The INVITE's description is rubbish", "SDP trong INVITE là rác", Agent = 47)]
    public const string InviteBadSdp = "invite.badSdp";

    [Fault("The INVITE comes twice, as two calls", "INVITE đến hai lần như hai cuộc gọi", Agent = 48)]
    public const string InviteForked = "invite.forked";

    [Fault("A stranger's INVITE comes now (value: number)", "INVITE lạ đến ngay (giá trị: số gọi)", Agent = 77, IsImmediate = true)]
    public const string InviteForeign = "invite.foreign";

    [Fault("A wish to call out is never answered", "Yêu cầu gọi ra không bao giờ được trả lời", Agent = 50)]
    public const string CalloutSilent = "callout.silent";

    [Fault("Calling out fails at once (value: error code, ERROR_CALLOUT_CONNECT)", "Gọi ra lỗi ngay (giá trị: mã lỗi, ERROR_CALLOUT_CONNECT)", Agent = 58)]
    public const string CalloutError = "callout.error";

    [Fault("STARTING comes late (delay: 2 s)", "STARTING đến chậm (độ trễ: 2 giây)", Agent = 51)]
    public const string CalloutStartingDelay = "callout.startingDelay";

    [Fault("A stranger calls in the middle of a callout (value: number)", "Có người lạ gọi đến giữa lúc gọi ra (giá trị: số gọi)", Agent = 52)]
    public const string CalloutForeignInvite = "callout.foreignInvite";

    [Fault("A failed callout gives ERROR and no BYE", "Gọi ra thất bại chỉ có ERROR, không có BYE", Agent = 53)]
    public const string CalloutErrorOnly = "callout.errorOnly";

    [Fault("A failed callout gives BYE and no ERROR", "Gọi ra thất bại chỉ có BYE, không có ERROR", Agent = 54)]
    public const string CalloutByeOnly = "callout.byeOnly";

    [Fault("A failed callout gives BYE before ERROR", "Gọi ra thất bại có BYE trước ERROR", Agent = 55)]
    public const string CalloutByeFirst = "callout.byeFirst";

    [Fault("ERROR comes without an error code", "ERROR không có mã lỗi", Agent = 56)]
    public const string CalloutErrorWithoutCode = "callout.errorWithoutCode";

    [Fault("A report of a callout comes without its status", "Báo cáo gọi ra thiếu trạng thái", Agent = 57)]
    public const string CalloutWithoutStatus = "callout.withoutStatus";

    [Fault("Reports of a callout go to every agent", "Báo cáo gọi ra gửi tới mọi điện thoại viên", Agent = 59)]
    public const string CalloutBroadcast = "callout.broadcast";

    [Fault("Hold is refused (value: status, IPCCERR0003)", "Từ chối giữ máy (giá trị: mã, IPCCERR0003)", Agent = 60)]
    public const string HoldRefuse = "hold.refuse";

    [Fault("Hold is never answered", "Giữ máy không được trả lời", Agent = 61)]
    public const string HoldSilent = "hold.silent";

    [Fault("Hold is offered as inactive, which silences Chromium for good", "Giữ máy bằng inactive, làm Chromium mất tiếng", Agent = 62)]
    public const string HoldInactive = "hold.inactive";

    [Fault("Mute is refused (value: status, IPCCERR0003)", "Từ chối tắt tiếng (giá trị: mã, IPCCERR0003)", Agent = 63)]
    public const string MuteRefuse = "mute.refuse";

    [Fault("Mute is never answered", "Tắt tiếng không được trả lời", Agent = 64)]
    public const string MuteSilent = "mute.silent";

    [Fault("Transfers are refused", "Từ chối chuyển cuộc gọi", Agent = 65)]
    public const string TransferRefuse = "transfer.refuse";

    [Fault("The list of agents to transfer to never comes", "Không có danh sách điện thoại viên để chuyển", Agent = 66)]
    public const string TransferListSilent = "transfer.listSilent";
}
