// @vitest-environment happy-dom
import { usualMicrophone } from '../../src/model/microphone';
import { instrumentMicrophone } from '../../src/vcc/instrument-media';
import { beforeEach, describe, expect, test } from 'vitest';
import { begin, onEachRunningPhone, s, say } from '../fake/running-phone';
import { pass } from '../fake/phone';
import { refusal } from './calls';

onEachRunningPhone();

describe('An agent without a microphone', () => {
  beforeEach(async () => {
    await begin();
    say({ objectId: 1010003, agentStatus: 'NOT AVAILABLE', isVoiceChannel: 1, deviceType: 1 });
  });

  const refuse = (name: string): void =>
    void Object.assign(s.realm().window.navigator.mediaDevices, {
      getUserMedia: () => Promise.reject(new DOMException('', name)),
    });
  const has = (object: object, name: string, value: unknown): unknown =>
    Object.defineProperty(object, name, { value, configurable: true });

  test.each([
    ['refused it', 'microphoneDenied', () => refuse('NotAllowedError')],
    ['has none', 'microphoneMissing', () => refuse('NotFoundError')],
    ['has none that fits', 'microphoneMissing', () => refuse('OverconstrainedError')],
    ['lets another program have it', 'microphoneBusy', () => refuse('NotReadableError')],
    ['has one that breaks off', 'microphoneBusy', () => refuse('AbortError')],
    [
      'works in a page whose policy forbids it',
      'blockedByPolicy',
      () => {
        refuse('NotAllowedError');
        has(s.realm().window.document, 'featurePolicy', {
          allowsFeature: (feature: string) => feature !== 'microphone',
        });
      },
    ],
    [
      'works in a page without https',
      'insecurePage',
      () => {
        has(s.realm().window, 'isSecureContext', false);
        has(s.realm().window.navigator, 'mediaDevices', undefined);
      },
    ],
  ] as const)('who %s is told so before going online: %s', async (_, code, arrange) => {
    arrange();

    const refused = refusal(s.phone.goOnline());
    await pass();

    expect((await refused).code).toBe(code);
    expect(s.phone.state).toMatchObject({ availability: 'offline', audioProblem: code });
    expect(s.details.filter(([name]) => name === 'vcc-audio-problem').map(([, detail]) => detail)).toEqual([
      { problem: code, error: { code } },
    ]);
  });
});

describe('An agent who is online at page load', () => {
  beforeEach(() => begin());

  /** The browser's permission, microphones and response to a request. */
  function browser(permission: PermissionState | null, microphones: number, error?: string) {
    const requests: unknown[] = [];
    Object.assign(s.realm().window.navigator, {
      permissions: {
        query: () => (permission ? Promise.resolve({ state: permission }) : Promise.reject(new TypeError())),
      },
    });
    Object.assign(s.realm().window.navigator.mediaDevices, {
      enumerateDevices: () => Promise.resolve(Array.from({ length: microphones }, () => ({ kind: 'audioinput' }))),
      getUserMedia: (constraints: unknown) => {
        requests.push(constraints);
        return error ? Promise.reject(new DOMException('', error)) : Promise.resolve({ getTracks: () => [] });
      },
    });
    return requests;
  }

  test.each([
    ['denied', 1, undefined, 'microphoneDenied'],
    ['granted', 1, 'NotReadableError', 'microphoneBusy'],
    ['granted', 0, 'NotFoundError', 'microphoneMissing'],
    ['prompt', 0, undefined, 'microphoneMissing'],
    [null, 0, undefined, 'microphoneMissing'],
    ['granted', 1, undefined, null],
  ] as const)(
    'Permission %s with %d microphones (%s) is reported: %s',
    async (permission, microphones, error, code) => {
      browser(permission, microphones, error);

      await pass(500);

      expect(s.phone.state.audioProblem).toBe(code);
    },
  );

  test('A check at page load never prompts the agent', async () => {
    const requests = browser('prompt', 1);

    await pass(500);

    expect(requests).toEqual([]);
    expect(s.phone.state.audioProblem).toBe('microphonePending');
  });
});

test('VCC’s scripts get the microphone that the agent chose', async () => {
  const asked: unknown[] = [];
  const mediaDevices = {
    getUserMedia: async (constraints: unknown) => (asked.push(constraints), { getTracks: () => [] }),
  };
  const chosen = { chosenMicrophone: { ...usualMicrophone, id: 'headset' } };
  instrumentMicrophone({ navigator: { mediaDevices } } as never, { isVendorBehindShim: () => true } as never, chosen);

  await mediaDevices.getUserMedia({ audio: true, video: false });
  await mediaDevices.getUserMedia({ audio: { echoCancellation: true } });
  await mediaDevices.getUserMedia({ video: true });
  chosen.chosenMicrophone = { ...usualMicrophone, noiseSuppression: false, autoGainControl: false };
  await mediaDevices.getUserMedia({ audio: { echoCancellation: true } });
  chosen.chosenMicrophone = usualMicrophone;
  await mediaDevices.getUserMedia({ audio: true });

  expect(asked).toEqual([
    { audio: { deviceId: { exact: 'headset' } }, video: false },
    { audio: { echoCancellation: true, deviceId: { exact: 'headset' } } },
    { video: true },
    { audio: { echoCancellation: true, noiseSuppression: false, autoGainControl: false } },
    { audio: true },
  ]);
});

test.each(['OverconstrainedError', 'NotFoundError'])(
  'a chosen microphone that is gone (%s) gives way to the usual one',
  async (name) => {
    const asked: unknown[] = [];
    const usual = { getTracks: () => [] };
    const getUserMedia = async ({ audio }: MediaStreamConstraints): Promise<unknown> => {
      asked.push(audio);
      if (typeof audio === 'object' && audio.deviceId) throw new DOMException('', name);
      return usual;
    };
    const mediaDevices = { getUserMedia };
    const chosen = { chosenMicrophone: { ...usualMicrophone, id: 'gone' } };
    instrumentMicrophone({ navigator: { mediaDevices } } as never, { isVendorBehindShim: () => true } as never, chosen);

    const stream = await mediaDevices.getUserMedia({ audio: true });

    expect(stream).toBe(usual);
    expect(asked).toEqual([{ deviceId: { exact: 'gone' } }, true]);
  },
);

test('a refused microphone is asked for once', async () => {
  const asked: unknown[] = [];
  const mediaDevices = {
    getUserMedia: async ({ audio }: MediaStreamConstraints): Promise<unknown> => {
      asked.push(audio);
      throw new DOMException('', 'NotAllowedError');
    },
  };
  const realm = { navigator: { mediaDevices }, isSecureContext: true, document: {} };
  const chosen = { chosenMicrophone: { ...usualMicrophone, id: 'headset' } };
  instrumentMicrophone(realm as never, { isVendorBehindShim: () => true } as never, chosen);

  await expect(mediaDevices.getUserMedia({ audio: true })).rejects.toThrow(DOMException);

  expect(asked).toHaveLength(1);
});
