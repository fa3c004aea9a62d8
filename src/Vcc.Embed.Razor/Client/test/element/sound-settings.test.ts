// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { route } from '../../src/element/sounds/outputs';
import { readSettings, usualSettings, writeSettings } from '../../src/element/sounds/sound-settings';
import { tones } from '../../src/element/sounds/tones';
import { FakeAudioContext, heard, useFakeAudio } from '../fake/audio-context';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

describe('the settings of the ring', () => {
  onEachPage();
  beforeEach(() => {
    useFakeAudio();
    localStorage.clear();
  });
  afterEach(() => vi.unstubAllGlobals());

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
    const chosen = { volume: 0, output: 'headset', notify: true };

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

    const radios = [...softphone.root.querySelectorAll<HTMLElement>('[role=radiogroup]:last-of-type [role=radio]')];
    const offered = radios.map(({ textContent }) => textContent).slice(-2);
    radios.at(-1)?.click();
    softphone.phone.changeCall(ringingCall);
    await softphone.settle();

    expect(FakeAudioContext.opened.at(-1)?.sinkId).toBe('desk');
    expect(offered).toEqual(['Loa mặc định của máy', 'Loa để bàn']);
  });

  test('A lost output gives way to the usual one', async () => {
    FakeAudioContext.lost = 'desk';
    const context = Object.assign(new FakeAudioContext(), { sinkId: 'headset' });

    route(context as unknown as AudioContext, 'desk');
    await vi.advanceTimersByTimeAsync(0);

    expect(context.sinkId).toBe('');
  });
});
