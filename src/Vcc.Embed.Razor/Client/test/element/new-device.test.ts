// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSettings } from '../../src/element/sounds/sound-settings';
import { useFakeAudio } from '../fake/audio-context';
import { onEachPage, Softphone } from './softphone';

type Device = Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'label' | 'groupId'>;

const builtIn: Device = { kind: 'audioinput', deviceId: 'built-in', label: 'Micro máy', groupId: 'g1' };
const microphone: Device = { kind: 'audioinput', deviceId: 'headset', label: 'Tai nghe <b>', groupId: 'g2' };
const output: Device = { kind: 'audiooutput', deviceId: 'ears', label: 'Tai nghe', groupId: 'g2' };
const speaker: Device = { kind: 'audiooutput', deviceId: 'desk', label: 'Loa', groupId: 'g1' };

class FakeDevices extends EventTarget {
  list: Device[] = [builtIn, speaker];
  enumerateDevices = async (): Promise<Device[]> => this.list;

  async change(list: Device[]): Promise<void> {
    this.list = list;
    this.dispatchEvent(new Event('devicechange'));
    await vi.advanceTimersByTimeAsync(0);
  }
}

describe('a headset that is plugged in', () => {
  onEachPage();
  let devices: FakeDevices;

  beforeEach(() => {
    useFakeAudio();
    localStorage.clear();
    devices = new FakeDevices();
    vi.stubGlobal('navigator', { ...navigator, mediaDevices: devices });
  });
  afterEach(() => vi.unstubAllGlobals());

  const offer = (softphone: Softphone): string | undefined =>
    softphone.root.querySelector('[part=new-device] p')?.textContent ?? undefined;

  test('is offered and used in both directions', async () => {
    const softphone = await Softphone.open();
    await devices.change([builtIn, speaker, output, microphone]);
    const shown = offer(softphone);

    await softphone.click('Dùng tai nghe này');

    expect(shown).toBe('Tai nghe mới: Tai nghe <b>');
    expect(readSettings('5000')).toMatchObject({ microphone: 'headset', speaker: 'ears', output: '' });
    expect(offer(softphone)).toBeUndefined();
  });

  test('without an output changes the microphone only', async () => {
    const softphone = await Softphone.open();
    await devices.change([builtIn, speaker, microphone]);

    await softphone.click('Dùng tai nghe này');

    expect(readSettings('5000')).toMatchObject({ microphone: 'headset', speaker: '' });
  });

  test('may be declined', async () => {
    const softphone = await Softphone.open();
    await devices.change([builtIn, microphone]);

    await softphone.click('Đóng');

    expect(offer(softphone)).toBeUndefined();
    expect(readSettings('5000').microphone).toBe('');
  });

  test('that is pulled out again is not offered', async () => {
    const softphone = await Softphone.open();
    await devices.change([builtIn, microphone]);

    await devices.change([builtIn]);

    expect(offer(softphone)).toBeUndefined();
  });

  test.each([
    ['devices get names for the first time', [{ ...builtIn, label: '' }], [builtIn, microphone], undefined],
    ['a loudspeaker comes', [builtIn], [builtIn, speaker], undefined],
    ['the default changes', [builtIn], [builtIn, { ...microphone, deviceId: 'default' }], undefined],
    ['it was chosen before', [builtIn], [builtIn, microphone], '{"microphone":"headset"}'],
  ])('is not offered when %s', async (_, before, after, stored) => {
    devices.list = before;
    if (stored) localStorage.setItem('vcc-embed.sounds.5000', stored);
    const softphone = await Softphone.open();

    await devices.change(after);

    expect(offer(softphone)).toBeUndefined();
  });

  test('is not offered in a tab that mirrors another', async () => {
    const softphone = await Softphone.open({}, {}, (phone) => (phone.sharing = { remote: true, window: false }));

    await devices.change([builtIn, microphone]);

    expect(offer(softphone)).toBeUndefined();
  });
});

describe('a microphone that is not allowed', () => {
  onEachPage();

  test.each([
    ['microphoneDenied', true],
    ['microphoneMissing', false],
  ] as const)('has a picture of the way out (%s)', async (audioProblem, expected) => {
    const softphone = await Softphone.open({ audioProblem });

    expect(softphone.root.querySelector('[part=picture]') !== null).toBe(expected);
  });
});
