import type { Device, EndReason } from '../model/state';

const devices: Record<Device, string> = {
  1: 'Trình duyệt này',
  2: 'Điện thoại IP, softphone',
  3: 'Di động',
  4: 'Điện thoại IP cố định',
  6: 'Softphone VCC',
};

/** Endings that name the other party have their words in `customer` and `colleague`. */
const ends: Record<Exclude<EndReason, 'customerHangUp' | 'otherAgentHangUp' | 'busy'>, string> = {
  agentHangUp: 'Bạn đã kết thúc cuộc gọi',
  missed: 'Cuộc gọi nhỡ',
  noAnswer: 'Bạn đã không nghe máy',
  rejected: 'Bạn đã từ chối cuộc gọi',
  cancelled: 'Bạn đã hủy cuộc gọi',
  failed: 'Cuộc gọi không thành công',
  transferred: 'Đã chuyển cuộc gọi',
  voiceTakenElsewhere: 'Cuộc gọi kết thúc vì nghe gọi đã chuyển nơi khác',
  signalingLost: 'Cuộc gọi kết thúc vì mất kết nối',
  mediaLost: 'Cuộc gọi kết thúc vì mất âm thanh',
  pageClosed: 'Cuộc gọi kết thúc vì trang bị đóng',
  unknown: 'Cuộc gọi đã kết thúc',
};

/** What an agent reads and writes about the record of a call. */
const records = {
  saved: 'Đã lưu cuộc gọi',
  unsaved: 'Chưa lưu cuộc gọi. Điện thoại tự gửi lại.',
  memoryOnly: 'Chưa lưu cuộc gọi. Đừng đóng trang này.',
  waiting: (count: number) => `${count} cuộc gọi chưa lưu`,
  note: 'Ghi chú',
  outcome: 'Kết quả',
  noOutcome: 'Chọn kết quả',
};

/** What an agent reads about the customer of a call. */
const customers = {
  heading: 'Khách hàng',
  several: (count: number) => `${count} khách hàng dùng số này`,
  more: 'Còn khách hàng khác dùng số này. Hãy tìm trong CRM.',
  unknown: 'Số này chưa có trong CRM.',
  create: 'Tạo khách hàng',
  open: 'Mở khách hàng',
  chooseAgain: 'Chọn lại',
  lastContact: 'Liên hệ gần nhất',
};

/** The Vietnamese texts that only views of the panels chunk show. They are in that chunk. */
export const vietnamese = {
  devices,
  ends,
  records,
  customers,
  recent: { heading: 'Gọi gần đây', inbound: 'Gọi đến', outbound: 'Gọi đi', missed: 'Nhỡ' },
  number: 'Số điện thoại',
  numberHint: 'Nhập số cần gọi',
  contactHint: 'Nhập số hoặc tên',
  contacts: (count: number) => `${count} liên hệ`,
  clear: 'Xóa',
  useNumber: 'Dùng số',
  allowMicrophone: 'Cho phép micro',
  line: 'Đầu số gọi ra',
  call: 'Gọi',
  colleagues: 'Đồng nghiệp sẵn sàng',
  search: 'Tìm tên hoặc máy lẻ',
  noColleagues: 'Không có đồng nghiệp nào sẵn sàng.',
  waitingFor: 'Đang chờ đồng nghiệp trả lời…',
  queueNumber: 'Mã hàng đợi',
  device: 'Nghe gọi bằng',
  mobile: 'Số di động nhận cuộc gọi',
  save: 'Lưu',
  accept: 'Nhận',
  seconds: (left: number) => `Còn ${left} giây`,
  leaving: 'Rời trang này sẽ kết thúc cuộc gọi.',
  cutCall: (number: string) => `Cuộc gọi với ${number} đã kết thúc vì trang được tải lại.`,
  callBack: 'Gọi lại',
  duration: 'Thời lượng',
  signOut: 'Đăng xuất sẽ kết thúc cuộc gọi. Bạn có muốn đăng xuất?',
  phoneWindow: {
    offer: 'Cửa sổ điện thoại giữ cuộc gọi khi bạn chuyển trang.',
    open: 'Mở cửa sổ',
    onTop: 'Luôn hiện trên các cửa sổ khác',
    waits: 'Cuộc gọi đang ở thẻ khác. Cửa sổ này nhận điện thoại khi cuộc gọi kết thúc.',
  },
  form: {
    handle: 'Khung điện thoại',
    move: 'Di chuyển điện thoại: kéo, hoặc dùng phím mũi tên',
    fold: 'Thu gọn điện thoại',
    unfold: 'Mở điện thoại',
    elsewhere: 'Đang nghe gọi ở nơi khác',
  },
  shortcuts: {
    heading: 'Phím tắt',
    answer: 'Nghe máy',
    hangUp: 'Kết thúc, từ chối',
    mute: 'Tắt hoặc bật micro',
    hold: 'Giữ máy hoặc nối lại',
    dial: 'Nhập số',
    change: 'Bấm, rồi nhấn tổ hợp phím mới',
    press: 'Nhấn tổ hợp phím…',
    none: 'Không có',
    reset: 'Dùng phím tắt mặc định',
  },
  newDevice: { offer: (name: string) => `Tai nghe mới: ${name}`, use: 'Dùng tai nghe này' },
  permissionPicture: 'Bấm biểu tượng bên trái địa chỉ trang, rồi cho phép micro',
  simulator: 'Trình giả lập: cuộc gọi không ra mạng điện thoại',
  headset: {
    choose: 'Chọn tai nghe có nút bấm',
    used: (name: string) => `Nút của tai nghe: ${name}`,
    none: 'Chưa có tai nghe có nút bấm',
  },
  sounds: {
    volume: 'Âm lượng chuông',
    output: 'Phát chuông qua',
    speaker: 'Nghe khách hàng qua',
    microphone: 'Micro',
    usualDevice: 'Mặc định của máy',
    missingDevice: 'Thiết bị đã chọn (chưa cắm)',
    tryMicrophone: 'Thử micro',
    level: 'Mức âm thanh của micro',
    test: 'Nghe thử',
    noise: 'Lọc tiếng ồn của micro',
    gain: 'Tự chỉnh âm lượng micro',
    notify: 'Báo trên màn hình khi bạn ở cửa sổ khác',
    notifyDenied: 'Trình duyệt đang chặn thông báo của trang này. Hãy cho phép trong cài đặt của trình duyệt.',
  },
  soundBlocked: 'Trình duyệt đang chặn chuông',
  enableSound: 'Bật chuông',
  silence: 'Tắt chuông cuộc gọi này',
  ringAgain: 'Đã tắt chuông · Bật lại',
};

export type PanelTexts = typeof vietnamese;

export type RecordTexts = PanelTexts['records'];
