// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { PhoneError } from '../../src/model/errors';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

const call = { ...ringingCall, state: 'connected', connectedAt: 1_700_000_000_000 } as const;
const many = Array.from({ length: 9 }, (_, index) => ({
  extension: `500${index}`,
  name: index === 3 ? 'Lê Minh Châu' : `Người ${index}`,
}));

describe('a transfer', () => {
  onEachPage();

  test('A colleague is found by name and chosen', async () => {
    const softphone = await Softphone.open({ call }, {}, (phone) => (phone.agents = many));
    await softphone.click('Chuyển');
    const listed = softphone.root.querySelectorAll('.row').length;

    await softphone.type('input[type=search]', 'châu');
    softphone.find('.row').click();
    await softphone.settle();

    expect(listed).toBe(9);
    expect(softphone.phone.asked).toContain('transferToAgent 5003');
  });

  test('A pending transfer offers no other colleague', async () => {
    const softphone = await Softphone.open({ call }, {}, (phone) => (phone.agents = many));
    await softphone.click('Chuyển');
    softphone.phone.reply = () => new Promise(() => undefined);

    softphone.find('.row').click();
    await softphone.settle();

    expect(softphone.text).toContain('Đang chờ đồng nghiệp trả lời');
    expect(softphone.root.querySelector('.row')).toBeNull();
  });

  test('A refused transfer keeps the call', async () => {
    const softphone = await Softphone.open({ call }, {}, (phone) => (phone.agents = many));
    await softphone.click('Chuyển');
    softphone.phone.reply = () => Promise.reject(new PhoneError('transferRefused'));

    softphone.find('.row').click();
    await softphone.settle();

    expect(softphone.find('.banner').textContent).toContain('Đồng nghiệp từ chối nhận cuộc gọi');
    expect(softphone.find('.party').textContent).toBe('0912 345 678');
  });

  test('A queue is reached by its id', async () => {
    const softphone = await Softphone.open({ call });
    await softphone.click('Chuyển');
    softphone.find<HTMLInputElement>('input[name=queue]').value = ' 7 ';

    await softphone.submit('.inline');

    expect(softphone.phone.asked).toContain('transferToQueue 7');
  });

  test('An offer counts down and ignores early clicks', async () => {
    const softphone = await Softphone.open();
    softphone.phone.change({ transferOffer: { callId: 'C9', fromExtension: '5003', expiresAt: Date.now() + 10_000 } });
    await softphone.settle();
    await softphone.click('Nhận');
    const stray = [...softphone.phone.asked];

    await softphone.settle(2000);
    const left = softphone.text;
    await softphone.click('Nhận');

    expect(stray).not.toContain('acceptTransfer');
    expect(left).toContain('Còn 8 giây');
    expect(softphone.phone.asked).toContain('acceptTransfer');
  });

  test('An offer is announced at once', async () => {
    const softphone = await Softphone.open();

    softphone.phone.change({ transferOffer: { callId: 'C9', fromExtension: '5003', expiresAt: Date.now() + 10_000 } });
    await softphone.settle();

    expect(softphone.find('.live-region').textContent).toBe('Máy lẻ 5003 muốn chuyển cuộc gọi cho bạn');
    expect(softphone.find('.live-region').getAttribute('aria-live')).toBe('assertive');
  });

  test('An offer can be refused', async () => {
    const softphone = await Softphone.open({
      transferOffer: { callId: 'C9', fromExtension: '5003', expiresAt: Date.now() + 10_000 },
    });

    await softphone.click('Từ chối');

    expect(softphone.phone.asked).toContain('refuseTransfer');
  });
});
