// @vitest-environment happy-dom
import { usualMicrophone } from '../../src/model/microphone';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pass } from '../fake/phone';
import { begin, onEachRunningPhone, s, say } from '../fake/running-phone';
import { FakeTrack } from '../fake/sip';
import type { FakeSession } from '../fake/sip';
import { answered, ring, talking } from './calls';

onEachRunningPhone();

const devices = Object.assign(new EventTarget(), { getUserMedia: vi.fn() });
const offer = (track: FakeTrack): unknown => devices.getUserMedia.mockResolvedValue({ getAudioTracks: () => [track] });
const problems = (): unknown[] =>
  s.details
    .filter(([name]) => name.startsWith('vcc-audio'))
    .map(([name, detail]) => `${name.slice(10)} ${(detail as { problem: string }).problem}`);

let session: FakeSession;
beforeEach(async () => {
  devices.getUserMedia.mockReset();
  vi.stubGlobal('navigator', { mediaDevices: devices });
  await begin();
});
afterEach(() => void vi.unstubAllGlobals());

describe('A headset that is pulled out in a call', () => {
  beforeEach(async () => {
    session = await answered(s);
    await pass(600);
  });

  async function replaceHeadset(): Promise<FakeTrack> {
    const track = new FakeTrack();
    offer(track);
    session.track.pull();
    await pass();
    return track;
  }

  async function mute(): Promise<void> {
    const muted = s.phone.mute();
    await pass();
    say({ objectId: 1030, callId: 'C1', status: 'OK' });
    await muted;
  }

  test('is replaced', async () => {
    const track = new FakeTrack();
    offer(track);

    session.track.pull();
    await pass();

    expect(session.sender.track).toBe(track);
    expect(problems()).toEqual([]);
  });

  test('is replaced muted when the call is muted', async () => {
    await mute();
    offer(new FakeTrack());

    session.track.pull();
    await pass();

    expect(session.replacedEnabled).toBe(false);
  });

  test('is replaced muted when the agent mutes meanwhile', async () => {
    let give = (_: unknown): void => undefined;
    devices.getUserMedia.mockReturnValue(new Promise((resolve) => (give = resolve)));
    session.track.pull();

    await mute();
    give({ getAudioTracks: () => [new FakeTrack()] });
    await pass();

    expect(session.replacedEnabled).toBe(false);
  });

  test('leaves a microphone that mute reaches', async () => {
    const track = await replaceHeadset();

    await mute();

    expect(track.enabled).toBe(false);
  });

  test('leaves a microphone that a hold keeps muted', async () => {
    const track = new FakeTrack();
    offer(track);
    await mute();
    session.track.pull();
    await pass();

    session.hold(true);
    session.hold(false);

    expect(track.enabled).toBe(false);
  });

  test('leaves a microphone that a hold silences', async () => {
    const track = await replaceHeadset();

    session.hold(true);
    expect(track.enabled).toBe(false);
    session.hold(false);

    expect(track.enabled).toBe(true);
  });

  test('is reported until another one is plugged in', async () => {
    devices.getUserMedia.mockRejectedValueOnce(new DOMException('', 'NotFoundError'));
    session.track.pull();
    await pass();
    expect(s.phone.state.audioProblem).toBe('microphoneLost');

    const track = new FakeTrack();
    offer(track);
    devices.dispatchEvent(new Event('devicechange'));
    await pass();

    expect(session.sender.track).toBe(track);
    expect(problems()).toEqual(['problem microphoneLost', 'recovered microphoneLost']);
  });

  test('is asked for once when several devices change', async () => {
    offer(new FakeTrack());
    session.track.pull();

    for (let i = 0; i < 3; i++) devices.dispatchEvent(new Event('devicechange'));
    await pass();

    expect(devices.getUserMedia).toHaveBeenCalledOnce();
  });

  test('is asked for again when a device came meanwhile', async () => {
    const track = new FakeTrack();
    devices.getUserMedia.mockRejectedValueOnce(new DOMException('', 'NotFoundError'));
    session.track.pull();
    offer(track);

    devices.dispatchEvent(new Event('devicechange'));
    await pass();

    expect(session.sender.track).toBe(track);
  });

  test('is not asked for while it works', async () => {
    devices.dispatchEvent(new Event('devicechange'));
    await pass();

    expect(devices.getUserMedia).not.toHaveBeenCalled();
  });

  test('can be pulled out a second time', async () => {
    const [first, second] = [new FakeTrack(), new FakeTrack()];
    offer(first);
    session.track.pull();
    await pass();
    offer(second);

    first.pull();
    await pass();

    expect(session.sender.track).toBe(second);
  });

  test('leaves no microphone on after the call', async () => {
    const track = await replaceHeadset();

    await s.phone.hangUp();
    await pass(600);

    expect(track.readyState).toBe('ended');
  });

  test('leaves no microphone on after a stop', async () => {
    const track = await replaceHeadset();

    await s.phone.stop();

    expect(track.readyState).toBe('ended');
  });

  test('whose replacement ended already counts as lost', async () => {
    const track = new FakeTrack();
    track.pull();
    offer(track);

    session.track.pull();
    await pass();

    expect(devices.getUserMedia).toHaveBeenCalledOnce();
    expect(s.phone.state.audioProblem).toBe('microphoneLost');
  });

  test('opens no microphone after the call', async () => {
    const track = new FakeTrack();
    let give = (_: unknown): void => undefined;
    devices.getUserMedia.mockReturnValue(new Promise((resolve) => (give = resolve)));
    session.track.pull();

    await s.phone.hangUp();
    await pass(600);
    give({ getAudioTracks: () => [track] });
    await pass();

    expect(track.readyState).toBe('ended');
    expect(problems()).toEqual([]);
  });

  test('that cannot be replaced closes the new microphone', async () => {
    const track = new FakeTrack();
    offer(track);
    session.sender.replaceTrack = () => Promise.reject(new DOMException('', 'InvalidModificationError'));
    session.track.pull();
    await pass();

    expect(track.readyState).toBe('ended');
    expect(s.phone.state.audioProblem).toBe('microphoneLost');
  });
});

test('a microphone that ended before the watch is replaced', async () => {
  const track = new FakeTrack();
  offer(track);
  session = await answered(s);
  session.track.pull();

  await pass(600);

  expect(session.sender.track).toBe(track);
});

test('a microphone that opens late is muted', async () => {
  session = await talking(s);
  session.waitForMicrophone();
  await s.phone.mute();
  const track = new FakeTrack();

  session.connection.addStream({ getTracks: () => [track] });
  await pass(600);

  expect(track.enabled).toBe(false);
});

test('a microphone that opens late is replaced muted', async () => {
  session = await talking(s);
  session.waitForMicrophone();
  await s.phone.mute();
  const track = new FakeTrack();
  session.connection.addStream({ getTracks: () => [track] });
  await pass(600);
  offer(new FakeTrack());

  track.pull();
  await pass();

  expect(session.replacedEnabled).toBe(false);
});

test('a call that rings starts unmuted', async () => {
  session = await ring(s);

  expect(session.track.enabled).toBe(true);
});

describe('A microphone that the agent chooses', () => {
  test('replaces that of a running call', async () => {
    session = await answered(s);
    await pass(600);
    const track = new FakeTrack();
    offer(track);

    s.phone.store.engine.chosenMicrophone = { ...usualMicrophone, id: 'desk' };
    await pass(600);

    expect(devices.getUserMedia).toHaveBeenCalledExactlyOnceWith({ audio: { deviceId: { exact: 'desk' } } });
    expect(session.sender.track).toBe(track);
  });

  test('is that of the next headset too', async () => {
    s.phone.store.engine.chosenMicrophone = { ...usualMicrophone, id: 'desk' };
    session = await answered(s);
    await pass(600);
    offer(new FakeTrack());

    session.track.pull();
    await pass();

    expect(devices.getUserMedia).toHaveBeenCalledWith({ audio: { deviceId: { exact: 'desk' } } });
  });
});
