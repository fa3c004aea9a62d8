import type { Availability, ConnectionState } from '../model/state';
import type { TextCode } from './text-code';
import type { PanelTexts } from './vi-panels';

/** What the page shows of an error. */
export interface ErrorWords {
  readonly title: string;
  /** What the agent does now; empty when there is nothing to do. */
  readonly agent: string;
}

/** Texts by code. `unexpected` stands for a code without a text. */
export type ErrorTexts = Readonly<Partial<Record<TextCode, ErrorWords>> & { unexpected: ErrorWords }>;

// All others are in vi-errors.ts. They load after the first drawing, because no page needs them before.
const errors: ErrorTexts = {
  unexpected: { title: 'Có lỗi ngoài dự kiến', agent: 'Hãy tải lại trang.' },
  // Its text must not be in a file that may not load either.
  chunkLoadFailed: {
    title: 'Chưa tải được một phần của điện thoại',
    agent: 'Kiểm tra mạng rồi thử lại. Nếu vẫn lỗi, hãy tải lại trang.',
  },
};

const connection: Record<ConnectionState, string> = {
  idle: 'Chưa kết nối',
  connecting: 'Đang kết nối…',
  ready: 'Đã kết nối',
  reconnecting: 'Đang kết nối lại…',
  lost: 'Mất kết nối',
};

const availability: Record<Availability, string> = {
  unknown: 'Đang tải trạng thái…',
  online: 'Đang nhận cuộc gọi',
  offline: 'Tạm ngưng nhận cuộc gọi',
  noAnswer: 'Tạm ngưng vì lỡ cuộc gọi',
};

/** What an agent reads about the other party of a call. */
const customer = {
  hungUp: 'Khách hàng đã gác máy',
  noAnswer: 'Khách hàng không nghe máy',
  busy: 'Khách hàng đang bận',
  declined: 'Khách hàng không nhận cuộc gọi',
  ringing: 'Máy khách hàng đang đổ chuông…',
  silent: 'Khách hàng không nghe thấy bạn',
};

const colleague: typeof customer = {
  hungUp: 'Đồng nghiệp đã gác máy',
  noAnswer: 'Đồng nghiệp không nghe máy',
  busy: 'Đồng nghiệp đang bận',
  declined: 'Đồng nghiệp không nhận cuộc gọi',
  ringing: 'Máy đồng nghiệp đang đổ chuông…',
  silent: 'Đồng nghiệp không nghe thấy bạn',
};

const firstTexts = {
  /** Language tag of these texts, for the `lang` attribute. */
  language: 'vi',
  errors,
  connection,
  availability,
  customer,
  colleague,
  phone: 'Điện thoại',
  extension: 'Máy lẻ',
  receive: 'Nhận cuộc gọi',
  settings: 'Cài đặt nghe gọi',
  incoming: 'Cuộc gọi đến',
  internal: 'Cuộc gọi nội bộ',
  hiddenNumber: 'Số ẩn',
  queue: 'Hàng đợi',
  answer: 'Nghe',
  reject: 'Từ chối',
  dialing: 'Đang nối máy…',
  cancel: 'Hủy cuộc gọi',
  connected: 'Đang nói chuyện',
  held: 'Đang giữ máy',
  muted: 'Micro đang tắt',
  hold: 'Giữ máy',
  unhold: 'Nối lại',
  mute: 'Tắt micro',
  unmute: 'Bật micro',
  keypad: 'Bàn phím',
  transfer: 'Chuyển',
  hangUp: 'Kết thúc',
  loading: 'Đang tải…',
  close: 'Đóng',
  elsewhere: 'Bạn đang nghe gọi ở một trang hoặc máy khác. Nhận về đây sẽ kết thúc cuộc gọi đang có ở đó.',
  takeVoice: 'Nghe gọi tại đây',
  retry: 'Kết nối lại',
  retrying: 'Điện thoại vẫn tự thử kết nối lại.',
  voiceDown: 'Đường thoại đang nối lại, chưa nhận được cuộc gọi.',
  attempt: (attempt: number, total: number) => `Lần thử ${attempt}/${total}.`,
  callContinues: 'Cuộc gọi đang nói vẫn tiếp tục.',
  offer: (from: string) => `Máy lẻ ${from} muốn chuyển cuộc gọi cho bạn`,
};

/** All texts of the element in one language. */
export type Texts = typeof firstTexts & PanelTexts;

/** Vietnamese. The texts of `PanelTexts` come with the panels chunk, and only its views read them. */
export const vi = firstTexts as Texts;
