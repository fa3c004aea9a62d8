// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { pass } from '../fake/phone';
import { begin, onEachRunningPhone, s, say } from '../fake/running-phone';
import type { FakeSession } from '../fake/sip';
import { answered, number, refusal, ring, sent, talking } from './calls';

onEachRunningPhone();

const response = (on: boolean, more: Record<string, unknown> = {}): void =>
  say({ objectId: on ? 1030 : 1031, callId: 'C1', status: 'OK', ...more });

let session: FakeSession;
beforeEach(async () => {
  await begin();
  session = await answered(s);
});

async function mute(): Promise<void> {
  const muted = s.phone.mute();
  await pass();
  response(true);
  await muted;
}

/** The first call ends, and the agent talks to the next customer. */
async function nextCall(): Promise<FakeSession> {
  await s.phone.hangUp();
  const next = await ring(s, 'C2', '0987654321');
  await Promise.all([s.phone.answer(), pass()]);
  return next;
}

describe('The microphone of a muted call', () => {
  beforeEach(mute);

  test('stays off when VCC refuses the unmute', async () => {
    const refused = refusal(s.phone.unmute());
    await pass();
    expect(session.track.enabled).toBe(false);
    response(false, { status: 'NOK' });

    expect((await refused).code).toBe('muteRefused');
    expect(s.phone.state.call?.muted).toBe(true);
    expect(session.track.enabled).toBe(false);
  });

  test('stays off when VCC does not respond', async () => {
    const refused = refusal(s.phone.unmute());
    await pass(5_100);

    expect((await refused).code).toBe('noReply');
    expect(s.phone.state.call?.muted).toBe(true);
    expect(session.track.enabled).toBe(false);
  });

  test('stays off when the agent channel is away', async () => {
    s.world.friendly = false;
    s.realm().agent.drop();

    const refused = refusal(s.phone.unmute());
    await pass(5_100);

    expect((await refused).code).toBe('noReply');
    expect(s.phone.state.call?.muted).toBe(true);
    expect(session.track.enabled).toBe(false);
  });

  test('turns on with a late response', async () => {
    const refused = refusal(s.phone.unmute());
    await pass(5_100);
    await refused;

    response(false);

    expect(s.phone.state.call?.muted).toBe(false);
    expect(session.track.enabled).toBe(true);
  });

  test('stays off when a script unmutes JsSIP', () => {
    session.unmute();

    expect(session.track.enabled).toBe(false);
  });

  test('stays off after a hold', () => {
    session.hold(true);
    session.hold(false);

    expect(session.track.enabled).toBe(false);
  });

  test('stays off until the ended leg is gone', async () => {
    s.realm().agent.drop();
    s.realm().ua.lose();
    s.world.friendly = false;
    const enabled: boolean[] = [];
    const terminate = session.terminate.bind(session);
    session.terminate = () => {
      enabled.push(session.track.enabled);
      terminate();
    };

    await pass(70_000);

    expect(s.phone.state.call).toMatchObject({ state: 'ended', endReason: 'mediaLost' });
    expect(enabled).toEqual([false]);
  });
});

describe('A late response about the call before', () => {
  test('mutes nothing', async () => {
    const refused = refusal(s.phone.mute());
    await pass();
    const next = await nextCall();
    await refused;

    response(true);

    expect(s.phone.state.call).toMatchObject({ callId: 'C2', muted: false });
    expect(next.track.enabled).toBe(true);
  });

  test('unmutes nothing', async () => {
    await mute();
    const refused = refusal(s.phone.unmute());
    await pass();
    const next = await nextCall();
    await refused;
    const muted = s.phone.mute();
    await pass();
    response(true, { callId: 'C2' });
    await muted;

    response(false);

    expect(s.phone.state.call?.muted).toBe(true);
    expect(next.track.enabled).toBe(false);
  });

  test('mutes nothing before the next call has an id', async () => {
    await s.phone.hangUp();
    const next = s.realm().ua.invite(number);
    await pass();
    await Promise.all([s.phone.answer(), pass()]);
    expect(s.phone.state.call).toMatchObject({ state: 'connected', callId: null });

    response(true);

    expect(s.phone.state.call?.muted).toBe(false);
    expect(next.track.enabled).toBe(true);
  });

  test('settles no command', async () => {
    await nextCall();
    const refused = refusal(s.phone.mute());
    await pass();

    response(true);
    response(true, { status: 'NOK' });
    await pass(5_100);

    expect((await refused).code).toBe('noReply');
  });

  test('holds nothing', async () => {
    await nextCall();

    say({ objectId: 1029, callId: 'C1', status: 'OK' });

    expect(s.phone.state.call?.held).toBe(false);
  });
});

test.each([1030, 1029, 1084])('message %s to another agent changes nothing', (objectId) => {
  say({ objectId, callId: 'C1', extension: '5009', status: 'OK' });

  expect(s.phone.state.call).toMatchObject({ muted: false, held: false });
  expect(session.track.enabled).toBe(true);
});

test.each(['OK', 'NOK'])('a response %s without id belongs to the call', async (status) => {
  const done = s.phone.mute().then(
    () => 'OK',
    (error: { code: string }) => error.code,
  );
  await pass();

  response(true, { callId: undefined, status });

  expect(await done).toBe(status === 'OK' ? 'OK' : 'muteRefused');
});

test('a mute that waits for VCC stays silent', async () => {
  const refused = refusal(s.phone.mute());

  await pass(4_000);
  expect(session.track.enabled).toBe(false);
  response(true, { status: 'NOK' });

  expect((await refused).code).toBe('muteRefused');
});

test('a mute without a command silences the browser', async () => {
  response(true);

  expect(s.phone.state.call?.muted).toBe(true);
  expect(session.track.enabled).toBe(false);
});

test('an unanswered mute is undone at VCC too', async () => {
  const refused = refusal(s.phone.mute());
  await pass(5_100);
  expect((await refused).code).toBe('noReply');
  expect(s.phone.state.call).toMatchObject({ muted: false, silent: true });

  await s.phone.unmute();

  expect(sent(s, 2017)).toHaveLength(1);
  expect(s.phone.state.call?.silent).toBeUndefined();
  expect(session.track.enabled).toBe(true);
});

test('a refused mute is undone in the browser alone', async () => {
  const refused = refusal(s.phone.mute());
  await pass();
  response(true, { status: 'NOK' });
  await refused;

  await s.phone.unmute();

  expect(sent(s, 2017)).toHaveLength(0);
});

test('a held call is silent to the agent', () => {
  session.hold(true);
  expect(session.remote.enabled).toBe(false);
  session.hold(false);

  expect(session.remote.enabled).toBe(true);
});

test('an outbound call is muted before its leg comes', async () => {
  await s.phone.hangUp();
  await pass(6_000);
  const next = await talking(s);

  await s.phone.mute();

  expect(next.track.enabled).toBe(false);
  expect(sent(s, 2018)).toHaveLength(0);
});
