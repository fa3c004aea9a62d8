using static Vcc.Embed.Simulator.Faults.FaultEntry;

namespace Vcc.Embed.Simulator.Faults;

internal static class CallFaultTexts
{
    public static readonly FaultEntry[] All =
    [
        Standing("ring.announcedFirst", 40, "1038 comes before the INVITE", "1038 đến trước INVITE"),
        Standing("ring.notAnnounced", 41, "1038 never comes, only the INVITE", "Không có 1038, chỉ có INVITE"),
        Standing("ring.announcedLate", 42, "1038 comes late (delay: 3 s)", "1038 đến chậm (độ trễ: 3 giây)"),
        Standing("ring.announcedTwice", 43, "1038 comes twice", "1038 đến hai lần"),
        Standing("invite.missing", 44, "The INVITE never comes", "INVITE không bao giờ đến"),
        Standing("invite.delay", 45, "The INVITE comes late (delay: 2 s)", "INVITE đến chậm (độ trễ: 2 giây)"),
        Standing("invite.lateOffer", 46, "The INVITE has no description", "INVITE không có SDP"),
        Standing("invite.badSdp", 47, "The INVITE's description is rubbish", "SDP trong INVITE là rác"),
        Standing("invite.forked", 48, "The INVITE comes twice, as two calls", "INVITE đến hai lần như hai cuộc gọi"),
        Now("invite.foreign", 77, "A stranger's INVITE comes now (value: number)", "INVITE lạ đến ngay (giá trị: số gọi)"),
        Standing("callout.silent", 50, "A wish to call out is never answered", "Yêu cầu gọi ra không bao giờ được trả lời"),
        Standing("callout.error", 58, "Calling out fails at once (value: error code, ERROR_CALLOUT_CONNECT)", "Gọi ra lỗi ngay (giá trị: mã lỗi, ERROR_CALLOUT_CONNECT)"),
        Standing("callout.startingDelay", 51, "STARTING comes late (delay: 2 s)", "STARTING đến chậm (độ trễ: 2 giây)"),
        Standing("callout.foreignInvite", 52, "A stranger calls in the middle of a callout (value: number)", "Có người lạ gọi đến giữa lúc gọi ra (giá trị: số gọi)"),
        Standing("callout.errorOnly", 53, "A failed callout gives ERROR and no BYE", "Gọi ra thất bại chỉ có ERROR, không có BYE"),
        Standing("callout.byeOnly", 54, "A failed callout gives BYE and no ERROR", "Gọi ra thất bại chỉ có BYE, không có ERROR"),
        Standing("callout.byeFirst", 55, "A failed callout gives BYE before ERROR", "Gọi ra thất bại có BYE trước ERROR"),
        Standing("callout.errorWithoutCode", 56, "ERROR comes without an error code", "ERROR không có mã lỗi"),
        Standing("callout.withoutStatus", 57, "A report of a callout comes without its status", "Báo cáo gọi ra thiếu trạng thái"),
        Standing("callout.broadcast", 59, "Reports of a callout go to every agent", "Báo cáo gọi ra gửi tới mọi tổng đài viên"),
        Standing("hold.refuse", 60, "Hold is refused (value: status, IPCCERR0003)", "Từ chối giữ máy (giá trị: mã, IPCCERR0003)"),
        Standing("hold.silent", 61, "Hold is never answered", "Giữ máy không được trả lời"),
        Standing("hold.inactive", 62, "Hold is offered as inactive, which silences Chromium for good", "Giữ máy bằng inactive, làm Chromium mất tiếng"),
        Standing("mute.refuse", 63, "Mute is refused (value: status, IPCCERR0003)", "Từ chối tắt tiếng (giá trị: mã, IPCCERR0003)"),
        Standing("mute.silent", 64, "Mute is never answered", "Tắt tiếng không được trả lời"),
        Standing("transfer.refuse", 65, "Transfers are refused", "Từ chối chuyển cuộc gọi"),
        Standing("transfer.listSilent", 66, "The list of agents to transfer to never comes", "Không có danh sách tổng đài viên để chuyển"),
    ];
}
