// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

const talking = { ...ringingCall, state: 'connected', connectedAt: 1_700_000_000_000 } as const;

describe('focus', () => {
  onEachPage();

  test('The focus stays when its button goes', async () => {
    const softphone = await Softphone.open({ call: talking });
    softphone.button('Kết thúc').focus();

    softphone.phone.changeCall({ state: 'ended', endedAt: Date.now(), endReason: 'agentHangUp' });
    await softphone.settle();

    expect(softphone.root.activeElement).toBe(softphone.find('.body'));
  });

  test('The focus returns when a panel closes', async () => {
    const softphone = await Softphone.open({ call: talking });
    await softphone.click('Bàn phím');
    softphone.button('1').focus();

    softphone.button('1').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await softphone.settle();

    expect(softphone.root.activeElement).toBe(softphone.button('Bàn phím'));
  });

  test('A ringing call does not take the focus', async () => {
    const softphone = await Softphone.open();
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();

    softphone.phone.changeCall({});
    await softphone.settle();

    expect(document.activeElement).toBe(field);
  });
});
