// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Call } from '../../src/model/state';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

const at = Date.now();
const ended: Call = {
  ...ringingCall,
  state: 'ended',
  endedAt: at,
  endReason: 'customerHangUp',
  connectedAt: at - 5_000,
};

describe('the recent calls', () => {
  onEachPage();
  beforeEach(() => localStorage.clear());

  const rows = ({ root }: Softphone): string[] =>
    [...root.querySelectorAll('[part=recent-calls] .row')].map(
      (row) => row.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    );
  const end = async (softphone: Softphone, call: Partial<Call>): Promise<void> => {
    softphone.phone.tell('vcc-call-ended', { ...ended, ...call });
    softphone.phone.change({});
    await softphone.settle();
  };

  test('show the last three numbers, the newest first', async () => {
    const softphone = await Softphone.open();

    await end(softphone, { key: '1', number: '0912000001' });
    await end(softphone, { key: '2', number: '0912000002', incoming: false, direction: 'outbound' });
    await end(softphone, { key: '3', number: '0912000003', connectedAt: null });
    await end(softphone, { key: '4', number: '0912000001', connectedAt: null });
    await end(softphone, { key: '5', number: '0912000005' });

    expect(rows(softphone).map((row) => row.split(' · ')[0])).toEqual([
      '0912 000 005 Gọi đến',
      '0912 000 001 Nhỡ',
      '0912 000 003 Nhỡ',
    ]);
  });

  test('are dialled by a click', async () => {
    const softphone = await Softphone.open();
    await end(softphone, { number: '0912000001' });
    await softphone.settle(400);

    softphone.find('[part=recent-calls] .row').click();

    expect(softphone.phone.asked).toContain('call 0912000001');
  });

  test('give way to a number that is typed', async () => {
    const softphone = await Softphone.open();
    await end(softphone, {});

    await softphone.type('.number input', '09');

    expect(rows(softphone)).toEqual([]);
  });

  test('belong to the agent', async () => {
    await end(await Softphone.open({ extension: '5000' }), {});

    expect(rows(await Softphone.open({ extension: '5001' }))).toEqual([]);
    expect(rows(await Softphone.open({ extension: '5000' }))).toHaveLength(1);
  });

  test('are not kept where the page wants none', async () => {
    await end(await Softphone.open({}, { 'recent-calls': 'off' }), {});

    expect(localStorage.getItem('vcc-embed.recent-calls.5000')).toBeNull();
  });

  test('have no call without a number', async () => {
    const softphone = await Softphone.open();

    await end(softphone, { number: null });

    expect(rows(softphone)).toEqual([]);
  });

  test('have the calls of another tab', async () => {
    const softphone = await Softphone.open({}, {}, (phone) => (phone.sharing = { remote: true, window: true }));

    await end(softphone, {});

    expect(rows(softphone)).toHaveLength(1);
  });

  test.each(['self', 'shell'])('are not kept by a phone alone (%s)', async (mode) => {
    await end(await Softphone.open({}, { 'phone-window': mode }), {});

    expect(localStorage.getItem('vcc-embed.recent-calls.5000')).toBeNull();
  });

  test.each([
    '{',
    'null',
    '[7]',
    '[{"key":"1","number":"<b>","kind":"missed","at":1}]',
    '[{"number":"09","kind":"x","at":1}]',
  ])('that are broken (%s) are left out', async (stored) => {
    localStorage.setItem('vcc-embed.recent-calls.5000', stored);

    expect(rows(await Softphone.open())).toEqual([]);
  });

  test('go in every tab when the agent signed out', async () => {
    const softphone = await Softphone.open();
    await end(softphone, {});

    const connection = { state: 'lost', voiceRegistered: false, error: { code: 'notSignedIn' } } as const;
    softphone.phone.change({ extension: null, connection });

    expect(localStorage.getItem('vcc-embed.recent-calls.5000')).toBeNull();
  });

  test('go with the call that a sign-out ends', async () => {
    const softphone = await Softphone.open();
    softphone.phone.stop = async () => softphone.phone.tell('vcc-call-ended', ended);
    document.body.insertAdjacentHTML('beforeend', '<button data-vcc-sign-out></button>');

    document.querySelector<HTMLElement>('[data-vcc-sign-out]')?.click();
    await softphone.settle();

    expect(localStorage.getItem('vcc-embed.recent-calls.5000')).toBeNull();
  });
});
