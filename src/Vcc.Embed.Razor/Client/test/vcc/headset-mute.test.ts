// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pass } from '../fake/phone';
import { begin, onEachRunningPhone, s } from '../fake/running-phone';
import type { FakeSession } from '../fake/sip';
import { answered } from './calls';

onEachRunningPhone();

const devices = Object.assign(new EventTarget(), { getUserMedia: vi.fn() });
const problems = (): unknown[] =>
  s.details
    .filter(([name]) => name.startsWith('vcc-audio'))
    .map(([name, detail]) => `${name.slice(10)} ${(detail as { problem: string }).problem}`);

let session: FakeSession;
beforeEach(async () => {
  vi.stubGlobal('navigator', { mediaDevices: devices });
  await begin();
});
afterEach(() => void vi.unstubAllGlobals());

test('a muted headset is reported until it unmutes', async () => {
  session = await answered(s);
  session.track.muted = true;
  await pass(600);
  expect(s.phone.state.audioProblem).toBe('microphoneMuted');

  session.track.muted = false;
  await pass(600);

  expect(problems()).toEqual(['problem microphoneMuted', 'recovered microphoneMuted']);
});

test('a muted headset is reported before silence', async () => {
  session = await answered(s);
  await pass(9_000);
  expect(s.phone.state.audioProblem).toBe('noInboundAudio');

  session.track.muted = true;
  await pass(600);
  expect(s.phone.state.audioProblem).toBe('microphoneMuted');
  session.track.muted = false;
  await pass(600);

  expect(s.phone.state.audioProblem).toBe('noInboundAudio');
});

test('a problem of the call ends with the call', async () => {
  session = await answered(s);
  session.track.muted = true;
  await pass(600);

  session.end('remote');
  await pass(600);

  expect(s.phone.state.audioProblem).toBeNull();
});
