// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { begin, hold, onEachRunningPhone, s, say } from '../fake/running-phone';
import { pass, setup } from '../fake/phone';
import { world } from '../fake/realm';
import { answered, number, ring, sent } from './calls';

onEachRunningPhone();

const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

test('an outbound call of an IP phone ends', async () => {
  await begin(world('S', { device: 2 }));
  const asked = s.phone.call(number);
  await pass();
  for (const status of ['STARTING', 'RINGING', 'ANSWER', 'ENDCALL'])
    say({ objectId: 1055, status, callId: 'C2', ipphone: '5000', telephoneNumber: number });
  await asked;
  await pass();

  expect(s.phone.state.call).toMatchObject({ state: 'ended', endReason: 'unknown' });
  expect(s.phone.state.call?.connectedAt).not.toBeNull();
});

test('a held call on an IP phone can end', async () => {
  await begin(world('S', { device: 2 }));
  say({ objectId: 1038, callId: 'C1', caller: number, extension: '5000', callDirection: 1 });
  say({ objectId: 1039, callId: 'C1', extension: '5000' });
  const held = s.phone.hold();
  await pass();
  say({ objectId: 1029, callId: 'C1', status: 'OK' });
  await held;
  s.realm().window.csVoice!.callInfo = null;

  const done = s.phone.hangUp();
  await pass();
  expect(sent(s, 2019)).toMatchObject([{ callId: 'C1' }]);
  say({ objectId: 1009, callId: 'C1', extension: '5000' });
  await done;

  expect(s.phone.state.call?.endReason).toBe('agentHangUp');
});

test('a hang-up without effect is repeated directly', async () => {
  await begin(world('S', { device: 2 }));
  say({ objectId: 1038, callId: 'C1', caller: number, extension: '5000', callDirection: 1 });
  say({ objectId: 1039, callId: 'C1', extension: '5000' });
  s.realm().window['endCall'] = () => undefined;

  const done = s.phone.hangUp();
  await pass(1_100);
  expect(sent(s, 2019)).toMatchObject([{ callId: 'C1', extension: '5000' }]);
  say({ objectId: 1009, callId: 'C1', extension: '5000' });

  expect(await code(done)).toBe('done');
});

test('a command fails with the scripts’ exception', async () => {
  await begin(world('S'));
  await answered(s);
  s.realm().window['holdCall'] = () => {
    throw new TypeError("Cannot read properties of null (reading 'callId')");
  };

  await expect(s.phone.hold()).rejects.toMatchObject({
    code: 'vendorException',
    vendorText: "Cannot read properties of null (reading 'callId')",
  });
});

test('a command that this edition lacks is refused', async () => {
  await begin(world('S'));
  delete s.realm().window['csTransferCallAcd'];
  await answered(s);

  await expect(s.phone.transferToQueue('2')).rejects.toMatchObject({ code: 'notSupported' });
  expect(s.phone.state.capabilities.has('listLines')).toBe(false);
});

test('no second user agent starts during a call', async () => {
  await begin(world('S'));
  await answered(s);
  s.realm().ua.registered = false;

  say({ objectId: 1010003, agentStatus: 'AVAILABLE', isVoiceChannel: 1, deviceType: 1 });

  expect(s.realm().agents).toHaveLength(1);
  expect(s.phone.state.call?.state).toBe('connected');
});

test('a user agent that replaces another stops it first', async () => {
  await begin(world('S'));
  const old = s.realm().ua;
  old.lose();

  say({ objectId: 1010003, agentStatus: 'AVAILABLE', isVoiceChannel: 1, deviceType: 1 });

  expect(s.realm().agents).toHaveLength(2);
  expect(old.stopped).toBe(true);
  expect(s.phone.state.connection.voiceRegistered).toBe(true);
});

test('the end of an old session keeps the call', async () => {
  await begin(world('S'));
  const first = await ring(s);
  first.fail('remote', 'Canceled', 487);
  say({ objectId: 1009, callId: 'C1', extension: '5000' });
  await pass(600);
  await ring(s, 'C2');

  first.emit('ended', { originator: 'remote', cause: 'Terminated' });
  await pass();

  expect(s.phone.state.call).toMatchObject({ state: 'ringing', callId: 'C2' });
});

test('forgotten microphones of the scripts are released', async () => {
  await begin(world('S'));
  const stop = vi.fn();
  const { mediaDevices } = s.realm().window.navigator;
  // The wrapper remembers whatever stream the scripts were given.
  await mediaDevices
    .getUserMedia({ audio: true })
    .then((stream) => Object.assign(stream, { getTracks: () => [{ stop }] }));
  await pass(600);

  expect(stop).toHaveBeenCalledOnce();
});

test('voice counts only when VCC gave it', async () => {
  await begin(world('H'));

  say({ objectId: 1010003, agentStatus: 'AVAILABLE', isVoiceChannel: 0, deviceType: 1 });

  expect(s.realm().window.csVoice?.enableVoice).toBe(true);
  expect(s.phone.state.voice).toBe('elsewhere');
});

test('the scripts may replace their state object', async () => {
  await begin(world('S'));
  s.realm().window.csVoice = { ...s.realm().window.csVoice, isCallout: true, hasCall: true };
  await pass(600);

  expect(s.realm().window.csVoice).toMatchObject({ isCallout: false, hasCall: false });
});

test('a device that VCC changed by itself is told', async () => {
  await begin(world('S'));

  say({ objectId: 1511241004, result: 1, oldDeviceType: 1, newDeviceType: 4 });
  await pass();

  expect(s.details).toContainEqual(['vcc-device', { device: 4 }]);
});

test('a hold asked for twice is asked for once', async () => {
  await begin(world('S'));
  await answered(s);

  const both = Promise.all([s.phone.hold(), s.phone.hold()]);
  await pass();
  say({ objectId: 1029, callId: 'C1', status: 'OK' });
  await both;

  expect(sent(s, 2015)).toHaveLength(1);
});

test('a call without the agent channel is refused', async () => {
  await begin(world('S'));
  s.world.friendly = false;
  s.realm().agent.drop();

  expect(await code(s.phone.call(number))).toBe('notReady');
});

test('a callout that throws leaves no flag', async () => {
  await begin(world('S'));
  const { window } = s.realm();
  window['csCallout'] = () => {
    Object.assign(window.csVoice as object, { isCallout: true, isConnectToAgent: true });
    throw new DOMException('still connecting', 'InvalidStateError');
  };

  expect(await code(s.phone.call(number))).toBe('vendorException');

  expect(window.csVoice).toMatchObject({ isCallout: false, isConnectToAgent: false });
  expect(s.phone.state.call).toBeNull();
});

test('a command without an open channel fails', async () => {
  await begin(world('S'));
  await answered(s);
  s.world.friendly = false;
  const { agent } = s.realm();
  agent.drop();
  const before = agent.sent.length;

  expect(await code(s.phone.listAgents())).toBe('notReady');
  expect(agent.sent).toHaveLength(before);
});

test('“No Answer” ends with VCC’s next message', async () => {
  await begin(world('S'));

  say({ objectId: 1020, agentStatus: 'NO ANSWER' });
  expect(s.phone.state.availability).toBe('noAnswer');
  const online = s.phone.goOnline();
  await pass();
  say({ objectId: 1027, status: 'OK' });
  await online;

  expect(s.phone.state.availability).toBe('online');
});

test('the phone’s listeners run before throwing ones', async () => {
  await begin(world('S'));
  const { csVoice } = s.realm().window;
  delete s.realm().window.csVoice;

  expect(() => s.realm().ua.invite(number)).toThrow(TypeError);
  Object.assign(s.realm().window, { csVoice });
  await pass();

  expect(s.phone.state.call).toMatchObject({ state: 'ringing', number });
});

test('events are dispatched outside the scripts’ stack', async () => {
  await begin(world('S'));
  let inside = false;
  const events: boolean[] = [];
  s.phone.addEventListener('vcc-call-ringing', () => events.push(inside));

  inside = true;
  s.realm().ua.invite(number);
  inside = false;
  await pass();

  expect(events).toEqual([false]);
});

test('a newer agent socket replaces the older one', async () => {
  await begin(world('S'));
  const old = s.realm().agent;

  const Socket = s.realm().window.WebSocket as unknown as new (url: string) => { open(): void };
  new Socket('wss://vcc.invalid/websocket');
  await pass();

  expect(old.readyState).toBe(3);
  expect(s.phone.state.connection.state).toBe('ready');
  expect(s.events).not.toContain('connection');
});

test('jQuery’s unload is a shim that keeps no listener', async () => {
  await begin(world('S'));
  const $ = s.realm().window['jQuery'] as { fn: { unload(f: () => void): unknown } };
  const run = vi.fn();

  const chained = $.fn.unload(run);

  expect(chained).toBe($.fn);
  expect(run).not.toHaveBeenCalled();
});

test('a script that defines nothing counts as missing', async () => {
  hold(setup(world('S', { broken: ['cs_voice'] })));

  const started = code(s.phone.start());
  await pass(45_000);

  expect(await started).toBe('scriptLoadFailed');
});
