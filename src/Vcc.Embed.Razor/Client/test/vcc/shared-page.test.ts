// @vitest-environment happy-dom
import { usualMicrophone } from '../../src/model/microphone';
import { afterEach, expect, test, vi } from 'vitest';
import { callerUnder } from '../../src/vcc/caller';
import { instrumentMicrophone } from '../../src/vcc/instrument-media';
import { instrumentJQuery } from '../../src/vcc/instrument-console';
import { instrumentSockets } from '../../src/vcc/instrument-sockets';
import { FakeRealm, world } from '../fake/realm';

type Ask = () => unknown;
type Run = (action: Ask) => Ask;

/** Lets a script of an address call an action. The stack shows the address. */
const under =
  (address: string): Run =>
  (action) =>
    (new Function('action', `return () => action();\n//# sourceURL=${address}`) as (action: Ask) => Ask)(action);
const base = 'https://vcc.invalid/js/embed/';
const vendor = under(`${base}init-3.0.7.js`);
const shim = under(`${base}jssip-3.2.10.js`);
const crm = under('https://crm.invalid/app.js');

/**
 * Cuts the stack below these scripts, as where a promise or a timer began. The phone's own three functions are above
 * them.
 */
const stack = Error as unknown as { stackTraceLimit: number };
const limit = stack.stackTraceLimit;
const cutBelow = (scripts: number): void => void (stack.stackTraceLimit = 3 + scripts);
afterEach(() => void (stack.stackTraceLimit = limit));

/** Opens a microphone in a page that the CRM shares with VCC's scripts. Returns whether the phone releases it. */
async function isReleased(run: Run, depth: number): Promise<boolean> {
  const { window } = new FakeRealm(world());
  const microphones = instrumentMicrophone(window, callerUnder(base), { chosenMicrophone: usualMicrophone });
  const stop = vi.fn();

  const { mediaDevices } = window.navigator;
  cutBelow(depth);
  const stream = await run(mediaDevices.getUserMedia.bind(mediaDevices, { audio: true }))();
  Object.assign(stream as MediaStream, { getTracks: () => [{ stop }] });
  microphones.release();

  return stop.mock.calls.length > 0;
}

test.each<[string, Run, number, boolean]>([
  ['of the CRM stays open', crm, 1, false],
  ['of VCC’s scripts is released', vendor, 1, true],
  ['of the CRM behind a shim stays open', (action) => crm(shim(action)), 2, false],
  ['of VCC’s scripts behind a shim is released', (action) => vendor(shim(action)), 2, true],
  ['of the CRM in a callback stays open', (action) => vendor(crm(shim(action))), 3, false],
])('a microphone %s', async (_, run, depth, expected) => {
  expect(await isReleased(run, depth)).toBe(expected);
});

test.each<[string, Run, number]>([
  ['the CRM', crm, 0],
  ['VCC’s scripts', vendor, 1],
  ['VCC’s scripts in a click of the CRM', (action) => crm(vendor(action)), 1],
])('a socket of %s', (_, run, watched) => {
  const { window } = new FakeRealm(world('S', { friendly: false }));
  const opened = vi.fn();
  const listener = { opened, received: () => true, sending: () => true, closed: () => undefined };
  instrumentSockets(window, listener, callerUnder(base));

  const socket = run(Reflect.construct.bind(Reflect, window.WebSocket, ['wss://host.invalid/app/websocket']))();
  (socket as WebSocket).dispatchEvent(new Event('open'));

  expect(opened).toHaveBeenCalledTimes(watched);
});

test('a failed microphone of the CRM is not reported', async () => {
  const { window } = new FakeRealm(world());
  const { mediaDevices } = window.navigator;
  mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'));
  const microphones = instrumentMicrophone(window, callerUnder(base), { chosenMicrophone: usualMicrophone });

  const ask = mediaDevices.getUserMedia.bind(mediaDevices, { audio: true });
  await expect(crm(ask)()).rejects.toThrow();
  expect(microphones.problem).toBeNull();
  cutBelow(1);
  await expect(vendor(ask)()).rejects.toThrow();

  expect(microphones.problem).toBe('microphoneMissing');
});

test.each([
  [true, false],
  [false, true],
])('with a shared page %s, `unload` of jQuery is replaced: %s', (shared, replaced) => {
  const unload = (): void => undefined;
  const jQuery = { fn: { unload } };
  const { window } = new FakeRealm(world());
  Object.assign(window, { jQuery });

  instrumentJQuery(window, shared, () => undefined);

  expect(jQuery.fn.unload !== unload).toBe(replaced);
});
