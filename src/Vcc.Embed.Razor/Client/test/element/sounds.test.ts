// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tones } from '../../src/element/sounds/tones';
import type { AudioProblem } from '../../src/model/state';
import { FakeAudioContext, heard, useFakeAudio } from '../fake/audio-context';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

const ring = tones.ring.period;
const beep = tones.beep.period;
const outbound = { ...ringingCall, direction: 'outbound', incoming: false } as const;
const offer = { callId: 'C9', fromExtension: '5003', expiresAt: 1_700_000_082_000 };

describe('the sounds of a phone', () => {
  onEachPage();
  beforeEach(() => useFakeAudio());
  afterEach(() => vi.unstubAllGlobals());

  test('A ringing call is heard', async () => {
    const softphone = await Softphone.open();

    softphone.phone.changeCall({});
    await softphone.settle();

    expect(heard()).toBe(ring);
  });

  test.each([
    ['answered here', { state: 'connected' }],
    ['answered elsewhere', { state: 'ended', endReason: 'otherAgentHangUp' }],
    ['cancelled', { state: 'ended', endReason: 'missed' }],
    ['lost', { state: 'ended', endReason: 'signalingLost' }],
  ] as const)('The ring ends when the call is %s', async (_, change) => {
    const softphone = await Softphone.open();
    softphone.phone.changeCall({});
    await softphone.settle();
    const before = heard();

    softphone.phone.changeCall(change);
    await softphone.settle();

    expect([before, heard()]).toEqual([ring, null]);
  });

  test('The ring ends when the element is removed', async () => {
    const softphone = await Softphone.open({ call: ringingCall });
    const before = heard();

    softphone.element.remove();
    await softphone.settle();

    expect([before, heard()]).toEqual([ring, null]);
  });

  test('The ring returns with the element', async () => {
    const softphone = await Softphone.open({ call: ringingCall });
    softphone.element.remove();

    document.body.append(softphone.element);
    await softphone.settle();

    expect(heard()).toBe(ring);
  });

  test('Two elements of one phone ring once', async () => {
    const softphone = await Softphone.open({ call: ringingCall });

    document.body.append(softphone.element.cloneNode());
    await softphone.settle();

    expect(FakeAudioContext.opened).toHaveLength(1);
  });

  test('A call that rings elsewhere is silent here', async () => {
    await Softphone.open({ call: ringingCall, voice: 'elsewhere' });

    expect(heard()).toBeNull();
  });

  test.each([
    ['the owner rings', null, true, null],
    ['the owner’s browser blocks the ring', 'ringtoneBlocked', true, ring],
    ['the agent looks at another tab', 'ringtoneBlocked', false, null],
  ] as const)('A call of another tab: %s', async (_, audioProblem, focused, expected) => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(focused);
    const softphone = await Softphone.open({}, {}, (phone) => (phone.sharing = { remote: true, window: false }));

    softphone.phone.change({ call: ringingCall, audioProblem });
    await softphone.settle();

    expect(heard()).toBe(expected);
    vi.restoreAllMocks();
  });

  test('A call at another device is silent here', async () => {
    await Softphone.open({ call: ringingCall, device: 2 });

    expect(heard()).toBeNull();
  });

  test('An offer in a call makes a discreet sign', async () => {
    await Softphone.open({ call: { ...ringingCall, state: 'connected' }, transferOffer: offer });

    expect(heard()).toBe(beep);
  });

  test('An offer outside of a call rings', async () => {
    await Softphone.open({ transferOffer: offer });

    expect(heard()).toBe(ring);
  });

  test('A call of another phone makes the ring discreet', async () => {
    await Softphone.open({ call: { ...ringingCall, state: 'connected' } });

    await Softphone.open({ call: ringingCall });

    expect(heard()).toBe(beep);
  });

  test('A headless element is silent', async () => {
    await Softphone.open({ call: ringingCall }, { headless: '' });

    expect(FakeAudioContext.opened).toEqual([]);
  });

  test.each([
    ['on', { headless: '', sounds: 'on' }, ring],
    ['off', { sounds: 'off' }, null],
  ])('The attribute sounds decides: %s', async (_, attributes, expected) => {
    await Softphone.open({ call: ringingCall }, attributes);

    expect(heard()).toBe(expected);
  });

  test('The button silences this call', async () => {
    const softphone = await Softphone.open({ call: ringingCall });

    await softphone.click('Tắt chuông cuộc gọi này');

    expect(heard()).toBeNull();
    await softphone.click('Đã tắt chuông · Bật lại');
    expect(heard()).toBe(ring);
  });

  test('The next call rings after a silenced one', async () => {
    const softphone = await Softphone.open({ call: ringingCall });
    await softphone.click('Tắt chuông cuộc gọi này');
    softphone.phone.change({ call: null });

    softphone.phone.changeCall({ key: 'call-2' });
    await softphone.settle();

    expect(heard()).toBe(ring);
  });

  test('Escape silences, and the page does not get it', async () => {
    const softphone = await Softphone.open({ call: ringingCall });
    const seen: string[] = [];
    softphone.element.addEventListener('keydown', ({ key }) => seen.push(key));

    softphone
      .find('.body')
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await softphone.settle();

    expect(heard()).toBeNull();
    expect(seen).toEqual([]);
  });

  test('Ringback plays where VCC plays none', async () => {
    const softphone = await Softphone.open();

    softphone.phone.changeCall({ ...outbound, state: 'customerRinging' });
    await softphone.settle(1_000);
    const early = heard();
    await softphone.settle(1_500);

    expect([early, heard()]).toEqual([null, tones.ringback.period]);
  });

  test('Ringback stays away where VCC plays its own', async () => {
    const softphone = await Softphone.open();
    const receiver = {
      track: { kind: 'audio' },
      getSynchronizationSources: () => [{ timestamp: performance.timeOrigin + performance.now() }],
    };
    Object.assign(softphone.phone, {
      store: { leg: { connection: { getReceivers: () => [receiver] } }, signal: () => undefined },
    });

    softphone.phone.changeCall({ ...outbound, state: 'customerRinging' });
    await softphone.settle(6_000);

    expect(heard()).toBeNull();
  });

  test('A busy customer is heard', async () => {
    const softphone = await Softphone.open({ call: { ...outbound, state: 'dialing' } });

    softphone.phone.changeCall({ state: 'ended', endReason: 'busy', endedAt: Date.now() });
    await softphone.settle();

    expect(FakeAudioContext.opened.at(-1)?.sources.at(-1)?.buffer?.duration).toBe(tones.busy.period);
  });

  test('A page without WebAudio still shows the call', async () => {
    vi.unstubAllGlobals();

    const softphone = await Softphone.open({ call: ringingCall });

    expect(softphone.text).toContain('Cuộc gọi đến');
  });

  test('The audio rests while nothing sounds', async () => {
    const softphone = await Softphone.open();

    await softphone.settle(3_000);

    expect(FakeAudioContext.opened.at(-1)?.state).toBe('suspended');
    expect(softphone.text).not.toContain('chặn chuông');
  });
});

describe('a browser that blocks sound', () => {
  onEachPage();
  beforeEach(() => useFakeAudio(false));
  afterEach(() => vi.unstubAllGlobals());

  test('A button offers sound before a call rings', async () => {
    const softphone = await Softphone.open({ availability: 'offline' });
    await softphone.settle(600);
    FakeAudioContext.mayPlay = true;

    await softphone.click('Bật chuông');

    expect(softphone.text).not.toContain('Bật chuông');
  });

  test('Going online unlocks the sound', async () => {
    const softphone = await Softphone.open({ availability: 'offline' });
    await softphone.settle(600);
    FakeAudioContext.mayPlay = true;

    softphone.find('.availability').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await softphone.settle();

    expect(softphone.phone.asked).toContain('goOnline');
    expect(softphone.text).not.toContain('chặn chuông');
  });

  test('A slow start is not a blocked ring', async () => {
    Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: true }, configurable: true });
    const softphone = await Softphone.open();
    softphone.phone.changeCall({});
    await softphone.settle(3_000);
    const early = softphone.element.shadowRoot?.querySelector('[part~=button-quiet]');
    expect(early).not.toBeNull();

    await softphone.settle(1_500);

    // After four seconds the browser must have a reason of its own.
    expect(softphone.element.shadowRoot?.querySelector('[part~=button-quiet]')).toBeNull();
    Reflect.deleteProperty(navigator, 'userActivation');
  });

  test('The next gesture makes a blocked ring heard', async () => {
    const noted: boolean[] = [];
    const softphone = await Softphone.open({}, {}, (phone) =>
      Object.assign(phone, {
        store: {
          signal: ({ problem }: { problem: AudioProblem | null }) => {
            noted.push(problem !== null);
            phone.change({ audioProblem: problem });
          },
        },
      }),
    );
    softphone.phone.changeCall({});
    await softphone.settle(600);
    const before = [noted.at(-1), heard()];
    FakeAudioContext.mayPlay = true;

    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    await softphone.settle();

    expect(before).toEqual([true, null]);
    expect([noted.at(-1), heard()]).toEqual([false, ring]);
  });
});
