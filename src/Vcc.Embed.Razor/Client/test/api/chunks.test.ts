// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as commands from '../../src/api/deferred';
import { VccPhone } from '../../src/api/vcc-phone';
import { Chunk } from '../../src/chunks/chunk';
import { FakeEngine } from '../fake/engine';

describe('a phone whose deferred chunk is not loaded', () => {
  let phone: VccPhone;
  let engine: FakeEngine;
  let arrive: () => void;
  let fail: () => void;

  beforeEach(async () => {
    vi.useFakeTimers();
    engine = new FakeEngine();
    const file = new Promise<typeof commands>((resolve, reject) => {
      arrive = () => resolve(commands);
      fail = () => reject(new TypeError('Failed to fetch'));
    });
    phone = new VccPhone({}, { engine, deferred: new Chunk('vcc-test.deferred', () => file) });
    await phone.start();
  });
  afterEach(async () => {
    await phone.stop();
    vi.useRealTimers();
  });

  const pass = (ms = 1): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
  const codeOf = (command: Promise<unknown>): Promise<string> =>
    command.then(
      () => 'done',
      (error: { code: string }) => error.code,
    );

  test('starts anew when its channel closes', async () => {
    engine.drop('agent');
    await pass(3_000);

    expect(engine.starts).toHaveLength(2);
    expect(phone.state.connection.state).toBe('ready');
  });

  test('takes the voice back once the chunk is loaded', async () => {
    arrive();
    await pass(5_000);
    engine.greeting = { voice: false, device: 1 };

    engine.drop('agent');
    await pass(3_000);

    expect(engine.verbs).toContain('takeVoice');
  });

  test('answers, holds, mutes and hangs up', async () => {
    engine.tell({ kind: 'ring', callId: 'C1', number: '0912345678', line: null, queue: null });
    const leg = engine.invite('0912345678');
    const answered = phone.answer();
    await pass();
    leg.accept();
    engine.tell({ kind: 'answer', callId: 'C1' });
    await answered;
    const held = phone.hold();
    engine.tell({ kind: 'hold', on: true, ok: true, callId: 'C1' });
    await held;
    const muted = phone.mute();
    engine.tell({ kind: 'mute', on: true, ok: true, callId: 'C1' });
    await muted;
    const { call } = phone.state;
    const ended = phone.hangUp();
    engine.tell({ kind: 'end', callId: 'C1' });
    leg.end();
    await ended;

    expect(call).toMatchObject({ state: 'connected', held: true, muted: true });
    expect(engine.verbs).toEqual(expect.arrayContaining(['answer', 'hold C1 true', 'mute C1 true', 'hangUp C1']));
  });

  test('runs another command once the chunk is loaded', async () => {
    const offline = codeOf(phone.goOffline());
    await pass();
    const before = engine.verbs.includes('setAvailability false');

    arrive();
    await pass();
    engine.tell({ kind: 'status', ok: true });

    expect(before).toBe(false);
    expect(engine.verbs).toContain('setAvailability false');
    expect(await offline).toBe('done');
  });

  test('refuses another command when the chunk fails', async () => {
    const called = codeOf(phone.call('0912345678'));

    fail();

    expect(await called).toBe('chunkLoadFailed');
    expect(engine.verbs.filter((verb) => verb.startsWith('placeCall'))).toEqual([]);
  });

  test('does not send a command that was aborted meanwhile', async () => {
    const abort = new AbortController();
    const called = codeOf(phone.goOffline({ signal: abort.signal }));

    abort.abort();
    arrive();
    await pass();

    expect(await called).toBe('aborted');
    expect(engine.verbs).not.toContain('setAvailability false');
  });

  test('checks the microphone as soon as the chunk arrives', async () => {
    engine.microphone = 'microphoneDenied';
    await pass(5_000);
    const before = phone.state.audioProblem;

    arrive();
    await pass(500);

    expect([before, phone.state.audioProblem]).toEqual([null, 'microphoneDenied']);
  });
});
