// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { PhoneError } from '../../src/model/errors';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

describe('between calls', () => {
  onEachPage();

  test('A typed number is cleaned and called on Enter', async () => {
    const softphone = await Softphone.open();
    await softphone.type('.number input', '(091) 234-5678 x');

    await softphone.submit('.dial');

    expect(softphone.find<HTMLInputElement>('.number input').value).toBe('0912 345 678');
    expect(softphone.phone.asked).toContain('call 0912345678');
  });

  test('A pasted number becomes a domestic number', async () => {
    const softphone = await Softphone.open();
    const paste = Object.assign(new Event('paste', { cancelable: true }), {
      clipboardData: { getData: () => 'tel:(+84) 912.345.678' },
    });

    softphone.find('.number input').dispatchEvent(paste);
    await softphone.settle();

    expect(paste.defaultPrevented).toBe(true);
    expect(softphone.find<HTMLInputElement>('.number input').value).toBe('0912 345 678');
  });

  test('The current number of an old landline is taken', async () => {
    const softphone = await Softphone.open();
    softphone.phone.reply = () =>
      Promise.reject(new PhoneError({ code: 'landlineRenumbered', currentNumber: '02363821234' }));
    await softphone.type('.number input', '05113821234');
    await softphone.submit('.dial');

    await softphone.click('Dùng số 0236 382 1234');

    expect(softphone.find<HTMLInputElement>('.number input').value).toBe('0236 382 1234');
    expect(softphone.text).not.toContain('đã đổi');
  });

  test('The chosen line goes with the call', async () => {
    const lines = [
      { id: '1', description: 'Chăm sóc', isDefault: true },
      { id: '2', description: 'Kinh doanh', isDefault: false },
    ];
    const softphone = await Softphone.open({}, {}, (phone) => (phone.lines = lines));
    await softphone.settle();
    softphone.find('.chooser').click();
    await softphone.settle();
    softphone.root.querySelectorAll<HTMLElement>('[role=radio]')[1]?.click();
    await softphone.settle();
    await softphone.type('.number input', '0912345678');

    await softphone.submit('.dial');

    expect(softphone.phone.asked).toContain('call 0912345678 2');
    expect(softphone.find('.chooser').textContent).toContain('Kinh doanh');
    expect(softphone.root.querySelector('[role=radio]')).toBeNull();
  });

  test.each([
    ['online', 'goOffline'],
    ['offline', 'goOnline'],
    ['noAnswer', 'goOnline'],
  ] as const)('The switch asks for the other availability: %s → %s', async (availability, command) => {
    const softphone = await Softphone.open({ availability });

    await softphone.click('Nhận cuộc gọi');

    expect(softphone.phone.asked).toContain(command);
    expect(softphone.button('Nhận cuộc gọi').getAttribute('aria-checked')).toBe(String(availability === 'online'));
  });

  test('A mobile phone is chosen with its number', async () => {
    const softphone = await Softphone.open();
    await softphone.click('Cài đặt nghe gọi');
    softphone.find<HTMLInputElement>('input[name=mobile]').value = '093 123 4567';

    await softphone.submit('.inline');

    expect(softphone.phone.asked).toContain('chooseDevice 3 0931234567');
  });

  test('Only listed devices and the current one are offered', async () => {
    const softphone = await Softphone.open({ device: 4 }, { devices: '1' });

    await softphone.click('Cài đặt nghe gọi');

    const offered = [...softphone.root.querySelectorAll('[role=radio]')];
    expect(offered.map((radio) => [radio.textContent?.trim(), radio.getAttribute('aria-checked')])).toEqual([
      ['Trình duyệt này', 'false'],
      ['Điện thoại IP cố định', 'true'],
    ]);
    expect(softphone.root.querySelector('input[name=mobile]')).toBeNull();
  });

  test('One button asks for the microphone before a call', async () => {
    const softphone = await Softphone.open({ audioProblem: 'microphonePending' });

    await softphone.click('Cho phép micro');

    expect(softphone.phone.asked).toContain('goOnline');
  });

  test('One button takes calls from another page', async () => {
    const softphone = await Softphone.open({ voice: 'elsewhere' });

    await softphone.click('Nghe gọi tại đây');

    expect(softphone.phone.asked).toContain('takeVoice');
    expect(softphone.root.querySelector('.dialer')).toBeNull();
  });

  test('A lost connection shows its reason and a button', async () => {
    const softphone = await Softphone.open({
      connection: { state: 'lost', voiceRegistered: false, error: { code: 'noAgent' } },
    });

    await softphone.click('Kết nối lại');

    expect(softphone.text).toContain('Tài khoản của bạn chưa gắn với máy lẻ nào');
    expect(softphone.text).toContain('Hãy báo quản trị viên.');
    expect(softphone.phone.asked).toContain('start');
  });

  test('A lost phone shows that it goes on attempting', async () => {
    const connection = { state: 'lost', voiceRegistered: false, error: { code: 'unreachable' } } as const;
    const softphone = await Softphone.open({ connection });
    expect(softphone.text).not.toContain('Điện thoại vẫn tự thử kết nối lại.');

    softphone.phone.change({ connection: { ...connection, retrying: true } });
    await softphone.settle();

    expect(softphone.text).toContain('Điện thoại vẫn tự thử kết nối lại.');
  });

  test('A phone that connects names its last failure', async () => {
    const softphone = await Softphone.open({
      connection: { state: 'connecting', voiceRegistered: false, error: { code: 'unreachable' } },
    });

    expect(softphone.text).toContain('Không liên lạc được với tổng đài');
  });

  test('A refused command is shown as an alert', async () => {
    const softphone = await Softphone.open();
    softphone.phone.reply = () => Promise.reject(new PhoneError({ code: 'statusRefused', vendorText: '<b>no</b>' }));
    await softphone.click('Nhận cuộc gọi');
    const said = softphone.find('[role=alert]').textContent;

    await softphone.click('Đóng');

    expect(said).toContain('Không đổi được trạng thái');
    expect(softphone.root.querySelector('[role=alert]')).toBeNull();
  });

  test('A sound problem is shown with its remedy', async () => {
    const softphone = await Softphone.open({ audioProblem: 'microphoneDenied' });

    expect(softphone.find('.banner').textContent).toContain('Bấm biểu tượng micro trên thanh địa chỉ');
  });

  test('While reconnecting, the attempt is shown and calling disabled', async () => {
    const softphone = await Softphone.open({
      connection: { state: 'reconnecting', attempt: 3, total: 20, voiceRegistered: false },
    });
    await softphone.type('.number input', '0912345678');

    await softphone.submit('.dial');

    expect(softphone.text).toContain('Lần thử 3/20.');
    expect(softphone.text).not.toContain('vẫn tiếp tục');
    expect(softphone.phone.asked).not.toContain('call 0912345678');
  });

  test('An unregistered voice line is not shown connected', async () => {
    const softphone = await Softphone.open({ connection: { state: 'ready', voiceRegistered: false } });

    expect(softphone.find('header').textContent).toContain('Đang kết nối lại');
    expect(softphone.find('.dot').className).toBe('dot reconnecting');
    expect(softphone.find('.banner').textContent).toContain('Đường thoại đang nối lại');
  });

  test('While reconnecting in a call, the call continues', async () => {
    const softphone = await Softphone.open({
      call: { ...ringingCall, state: 'connected' },
      connection: { state: 'reconnecting', attempt: 3, total: 20, voiceRegistered: false },
    });

    expect(softphone.find('.banner').textContent).toContain('Cuộc gọi đang nói vẫn tiếp tục.');
  });

  test('The card names the language of its texts', async () => {
    const softphone = new Softphone({}, { lang: 'en' });

    await expect
      .poll(async () => (await softphone.settle(), softphone.root.querySelector('.card')?.getAttribute('lang')))
      .toBe('en');
  });

  test('English is loaded from another file', async () => {
    const softphone = new Softphone({}, { lang: 'en' });

    await expect.poll(async () => (await softphone.settle(), softphone.text)).toContain('Taking calls');
  });

  test.each(['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', 'javascript:alert(1)', '{{7*7}}${7*7}'])(
    'A notice of VCC is text, never markup: %s',
    async (text) => {
      const softphone = await Softphone.open();

      softphone.phone.tell('vcc-notice', { text });
      await softphone.settle();

      expect(softphone.find('.banner strong').textContent).toBe(text);
      expect(softphone.root.querySelector('img, script')).toBeNull();
    },
  );
});
