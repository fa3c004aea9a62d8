// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { RecordsState } from '../../src/model/state';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

const ended = { ...ringingCall, state: 'ended', endedAt: 1_700_000_009_000, endReason: 'missed' } as const;
const records: RecordsState = { unsaved: 1, memoryOnly: false, wrapUpCodes: [{ code: 'sold', label: 'Đã bán' }] };

describe('the record of a call', () => {
  onEachPage();

  test.each([
    [{ ...records, unsaved: 0 }, 'Đã lưu cuộc gọi', 'The call is saved'],
    [records, 'Chưa lưu cuộc gọi. Điện thoại tự gửi lại.', 'The call is not saved yet. The phone sends it again.'],
    [
      { ...records, memoryOnly: true },
      'Chưa lưu cuộc gọi. Đừng đóng trang này.',
      'The call is not saved yet. Do not close this page.',
    ],
  ])('is shown as %o in both languages', async (state, vietnamese, english) => {
    const softphone = await Softphone.open({ call: ended, records: state });
    const other = await Softphone.open({ call: ended, records: state }, { lang: 'en' });

    expect(softphone.find('[part=saved]').textContent).toBe(vietnamese);
    expect(other.find('[part=saved]').textContent).toBe(english);
  });

  test('is shown while no call is', async () => {
    const softphone = await Softphone.open({ records: { ...records, unsaved: 3 } });

    expect(softphone.find('.dialer [part=saved]').textContent).toBe('3 cuộc gọi chưa lưu');
  });

  test('is not shown without a journal', async () => {
    const softphone = await Softphone.open({ call: ended });

    expect(softphone.root.querySelector('[part=saved], [part=wrap-up]')).toBeNull();
  });

  test('gets the note and the outcome of the agent', async () => {
    const softphone = await Softphone.open({ call: ended, records });

    await softphone.type('textarea', 'Muốn hai cái.');
    const select = softphone.find<HTMLSelectElement>('[part=wrap-up] select');
    select.value = 'sold';
    select.dispatchEvent(new Event('change'));
    await softphone.submit('[part=wrap-up]');

    expect(softphone.phone.asked).toContain('setWrapUp call-1 {"note":"Muốn hai cái.","wrapUpCode":"sold"}');
  });

  test('gets a note that the agent was writing', async () => {
    const softphone = await Softphone.open({ call: ended, records });
    await softphone.type('textarea', 'Gọi lại');

    softphone.phone.changeCall({ ...ringingCall, key: 'call-2' });
    await softphone.settle();

    expect(softphone.phone.asked).toContain('setWrapUp call-1 {"note":"Gọi lại"}');
    expect(softphone.find('.what').textContent).toBe('Cuộc gọi đến');
  });

  test('gets a note that a page takes with it', async () => {
    const softphone = await Softphone.open({ call: ended, records });
    await softphone.type('textarea', 'Gọi lại');

    window.dispatchEvent(new Event('pagehide'));

    expect(softphone.phone.asked).toContain('setWrapUp call-1 {"note":"Gọi lại"}');
  });

  test('keeps typed keys from the page', async () => {
    const softphone = await Softphone.open({ call: ended, records });
    let reached = 0;
    document.addEventListener('keydown', () => reached++, { once: true });

    softphone.find('textarea').dispatchEvent(new KeyboardEvent('keydown', { key: 'h', bubbles: true, composed: true }));

    expect(reached).toBe(0);
  });
});
