// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

describe('the buttons of a headset', () => {
  onEachPage();
  let handlers: Map<string, (() => void) | null>;
  let microphone: boolean[];
  beforeEach(() => {
    handlers = new Map();
    microphone = [];
    const mediaSession = {
      setActionHandler: (name: string, act: (() => void) | null) => void handlers.set(name, act),
      setMicrophoneActive: (active: boolean) => Promise.resolve(void microphone.push(active)),
    };
    Object.defineProperty(navigator, 'mediaSession', { value: mediaSession, configurable: true });
    return () => Reflect.deleteProperty(navigator, 'mediaSession');
  });

  const talk = async (): Promise<Softphone> => {
    const softphone = await Softphone.open();
    softphone.phone.changeCall({ ...ringingCall, state: 'connected', connectedAt: 1 });
    await softphone.settle();
    return softphone;
  };

  test('mute and end the call', async () => {
    const softphone = await talk();

    handlers.get('togglemicrophone')?.();
    await softphone.settle();
    softphone.phone.changeCall({ muted: true });
    handlers.get('togglemicrophone')?.();
    await softphone.settle();
    handlers.get('hangup')?.();

    expect(softphone.phone.asked.filter((asked) => /mute|hangUp/.test(asked))).toEqual(['mute', 'unmute', 'hangUp']);
    expect(microphone).toEqual([true, false]);
  });

  test('are the page’s again after the call', async () => {
    const softphone = await talk();

    softphone.phone.changeCall({ state: 'ended', endedAt: 2, endReason: 'customerHangUp' });

    expect([...handlers.values()]).toEqual([null, null]);
  });

  test('stay with the tab that has the voice', async () => {
    const softphone = await Softphone.open({}, {}, (phone) => (phone.sharing = { remote: true, window: false }));

    softphone.phone.changeCall({ ...ringingCall, state: 'connected', connectedAt: 1 });

    expect(handlers.size).toBe(0);
  });

  test('may be unknown to the browser', async () => {
    vi.spyOn(navigator.mediaSession, 'setActionHandler').mockImplementation(() => {
      throw new TypeError('not a valid enum value');
    });

    expect((await talk()).text).toContain('Đang nói chuyện');
  });
});
