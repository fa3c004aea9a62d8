// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { route } from '../../src/element/sounds/outputs';
import { readSettings, usualSettings, writeSettings } from '../../src/element/sounds/sound-settings';
import { tones } from '../../src/element/sounds/tones';
import { FakeAudioContext, heard, useFakeAudio } from '../fake/audio-context';
import { type FakePhone, ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

describe('the settings of the ring', () => {
  onEachPage();
  beforeEach(() => {
    useFakeAudio();
    localStorage.clear();
  });
  afterEach(() => vi.unstubAllGlobals());

  const engine = { speaker: '' };

  async function openSettings(extension = '5000'): Promise<Softphone> {
    const softphone = await Softphone.open({ extension });
    await softphone.click('Cài đặt nghe gọi');
    return softphone;
  }

  test('The volume is that of the next ring', async () => {
    const softphone = await openSettings();

    await softphone.type('.volume', '50');
    softphone.phone.changeCall(ringingCall);
    await softphone.settle();

    expect(FakeAudioContext.opened.at(-1)?.volume).toBe(0.25);
  });

  test('Each agent has settings of their own', async () => {
    const softphone = await openSettings('5000');
    await softphone.type('.volume', '50');

    const other = await openSettings('5001');

    expect(other.find<HTMLInputElement>('.volume').value).toBe('80');
    expect(readSettings('5000').volume).toBe(0.5);
  });

  test('A page without storage keeps its own settings', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
    const softphone = await openSettings();

    await softphone.type('.volume', '50');

    expect(softphone.find<HTMLInputElement>('.volume').value).toBe('50');
  });

  test.each(['{', 'null', '7', '{"volume":"loud"}', '{"volume":9,"output":4,"notify":"yes"}'])(
    'Broken settings (%s) are the usual ones',
    (stored) => {
      localStorage.setItem('vcc-embed.sounds.5000', stored);

      expect(readSettings('5000')).toEqual(usualSettings);
    },
  );

  test('Written settings are read again', () => {
    const chosen = { volume: 0, output: 'headset', speaker: 'desk', notify: true };

    writeSettings('5000', chosen);

    expect(readSettings('5000')).toEqual(chosen);
  });

  test('The test sound plays the ring once', async () => {
    const softphone = await openSettings();

    await softphone.click('Nghe thử');
    const during = heard();
    await softphone.settle(tones.ring.period * 1_000);

    expect([during, heard()]).toEqual([tones.ring.period, null]);
  });

  test('An output is chosen by its name', async () => {
    const devices = [
      { kind: 'audiooutput', deviceId: 'default', label: 'Default' },
      { kind: 'audiooutput', deviceId: 'desk', label: 'Loa để bàn' },
      { kind: 'audioinput', deviceId: 'microphone', label: 'Micro' },
    ];
    vi.stubGlobal('navigator', { mediaDevices: { enumerateDevices: async () => devices } });
    const softphone = await openSettings();

    const radios = [...softphone.root.querySelectorAll<HTMLElement>('[aria-label="Phát chuông qua"] [role=radio]')];
    const offered = radios.map(({ textContent }) => textContent);
    radios.at(-1)?.click();
    softphone.phone.changeCall(ringingCall);
    await softphone.settle();

    expect(FakeAudioContext.opened.at(-1)?.sinkId).toBe('desk');
    expect(offered).toEqual(['Loa mặc định của máy', 'Loa để bàn']);
  });

  test('The voice has an output of its own', async () => {
    const devices = [{ kind: 'audiooutput', deviceId: 'desk', label: 'Loa để bàn' }];
    vi.stubGlobal('navigator', { mediaDevices: { enumerateDevices: async () => devices } });
    const softphone = await Softphone.open({}, {}, (phone) => {
      phone.store = { engine, leg: null, signal: () => undefined } as unknown as FakePhone['store'];
    });
    await softphone.click('Cài đặt nghe gọi');

    const radios = [...softphone.root.querySelectorAll<HTMLElement>('[aria-label="Nghe khách hàng qua"] [role=radio]')];
    radios.at(-1)?.click();

    expect(engine.speaker).toBe('desk');
    expect(readSettings('5000').speaker).toBe('desk');
  });

  test('The choice of another tab counts here too', async () => {
    const softphone = await openSettings();
    writeSettings('5000', { ...usualSettings, volume: 0.2 });

    for (const agent of ['5001', '5000'])
      window.dispatchEvent(new StorageEvent('storage', { key: `vcc-embed.sounds.${agent}` }));
    await softphone.settle();

    expect(softphone.find<HTMLInputElement>('.volume').value).toBe('20');
  });

  test('A lost output gives way to the usual one', async () => {
    FakeAudioContext.lost = 'desk';
    const context = Object.assign(new FakeAudioContext(), { sinkId: 'headset' });

    route(context as unknown as AudioContext, 'desk');
    await vi.advanceTimersByTimeAsync(0);

    expect(context.sinkId).toBe('');
  });
});
