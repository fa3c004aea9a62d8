// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
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

/** Opens a microphone in a page that the CRM shares with VCC's scripts. Returns whether the phone releases it. */
async function isReleased(run: Run): Promise<boolean> {
  const { window } = new FakeRealm(world());
  const microphones = instrumentMicrophone(window, callerUnder(base));
  const stop = vi.fn();

  const { mediaDevices } = window.navigator;
  const stream = await run(mediaDevices.getUserMedia.bind(mediaDevices, { audio: true }))();
  Object.assign(stream as MediaStream, { getTracks: () => [{ stop }] });
  microphones.release();

  return stop.mock.calls.length > 0;
}

test.each<[string, Run, boolean]>([
  ['of the CRM stays open', crm, false],
  ['of VCC’s scripts is released', vendor, true],
  ['of JsSIP is released', shim, true],
  ['of the CRM behind a shim stays open', (action) => crm(() => shim(action)), false],
  ['of VCC’s scripts behind a shim is released', (action) => vendor(() => shim(action)), true],
  ['of the CRM in a callback stays open', (action) => vendor(() => crm(() => shim(action))), false],
])('a microphone %s', async (_, run, expected) => {
  expect(await isReleased(run)).toBe(expected);
});

test.each<[string, Run, number]>([
  ['the CRM', crm, 0],
  ['VCC’s scripts', vendor, 1],
  ['VCC’s scripts in a click of the CRM', (action) => crm(() => vendor(action)), 1],
])('a socket of %s', (_, run, watched) => {
  const { window } = new FakeRealm(world('S', { friendly: false }));
  const opened = vi.fn();
  const listener = { opened, received: () => true, sending: () => true, closed: () => undefined };
  instrumentSockets(window, listener, callerUnder(base));

  const socket = run(Reflect.construct.bind(Reflect, window.WebSocket, ['wss://host.invalid/app/websocket']))();
  (socket as WebSocket).dispatchEvent(new Event('open'));

  expect(opened).toHaveBeenCalledTimes(watched);
});

test('a failed microphone of the CRM is no problem of the phone', async () => {
  const { window } = new FakeRealm(world());
  const { mediaDevices } = window.navigator;
  mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'));
  const microphones = instrumentMicrophone(window, callerUnder(base));

  const ask = mediaDevices.getUserMedia.bind(mediaDevices, { audio: true });
  await expect(crm(ask)()).rejects.toThrow();
  expect(microphones.problem).toBeNull();
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
