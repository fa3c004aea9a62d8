import type { RecordTexts } from './vi';

export const records: RecordTexts = {
  saved: 'Đã lưu cuộc gọi',
  unsaved: 'Chưa lưu cuộc gọi. Điện thoại tự gửi lại.',
  memoryOnly: 'Chưa lưu cuộc gọi. Đừng đóng trang này.',
  waiting: (count) => `${count} cuộc gọi chưa lưu`,
  note: 'Ghi chú',
  outcome: 'Kết quả',
  noOutcome: 'Chọn kết quả',
};
