// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { begin, s, say } from '../fake/running-phone';
import { pass } from '../fake/phone';
import { refusal } from './calls';

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
