// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { AudioProblem } from '../../src/model/state';
import { codeOf, engine, number, onEachEnginePhone, pass, phone, startPhone } from '../fake/engine-phone';

onEachEnginePhone();

beforeEach(startPhone);

/** The browser asks for the microphone. The agent replies with the returned function. */
function askForMicrophone(): (problem: AudioProblem | null) => void {
  let reply!: (problem: AudioProblem | null) => void;
  engine.microphone = new Promise((resolve) => (reply = resolve));
  return reply;
}

const statusAsked = (): string[] => engine.verbs.filter((verb) => verb.startsWith('setAvailability'));
const offline = (): void => engine.tell({ kind: 'refresh', online: false, voice: true, device: 1 });

describe('Going online while the browser asks for the microphone', () => {
  beforeEach(offline);

  test('ends after 25 s', async () => {
    askForMicrophone();
    const code = codeOf(phone.goOnline());
    let ended = false;
    void code.then(() => (ended = true));
    await pass(24_900);
    expect(ended).toBe(false);

    await pass(100);

    expect(await code).toBe('microphonePending');
  });

  test('does not happen after the deadline', async () => {
    const reply = askForMicrophone();
    const code = codeOf(phone.goOnline());
    await pass(25_000);
    await code;

    reply('microphoneDenied');
    await pass();

    expect(statusAsked()).toEqual([]);
    expect(phone.state.audioProblem).toBeNull();
  });

  test('gives VCC its 5 s after a late reply', async () => {
    const reply = askForMicrophone();
    const code = codeOf(phone.goOnline());
    await pass(24_000);
    reply(null);
    await pass(4_900);
    engine.tell({ kind: 'statusSent', online: true });
    engine.tell({ kind: 'status', ok: true });

    expect(await code).toBe('done');
    expect(phone.state.availability).toBe('online');
  });

  test('does not block going offline', async () => {
    const reply = askForMicrophone();
    engine.tell({ kind: 'noAnswer' });
    const online = codeOf(phone.goOnline());
    await pass();

    const offlineCode = codeOf(phone.goOffline());
    await pass();
    engine.tell({ kind: 'statusSent', online: false });
    engine.tell({ kind: 'status', ok: true });

    expect([await online, await offlineCode]).toEqual(['aborted', 'done']);
    reply(null);
    await pass();
    expect(statusAsked()).toEqual(['setAvailability false']);
  });

  test('is one command when asked twice', async () => {
    const reply = askForMicrophone();
    const both = [codeOf(phone.goOnline()), codeOf(phone.goOnline())];
    reply(null);
    await pass();
    engine.tell({ kind: 'status', ok: true });

    expect(await Promise.all(both)).toEqual(['done', 'done']);
    expect(statusAsked()).toHaveLength(1);
  });

  test('refuses going offline once VCC was asked', async () => {
    const online = codeOf(phone.goOnline());
    await pass();

    expect(await codeOf(phone.goOffline())).toBe('commandPending');
    engine.tell({ kind: 'status', ok: true });
    expect(await online).toBe('done');
  });
});

test('lines that never arrive end after 5 s', async () => {
  engine.listLines = () => new Promise(() => undefined);

  const code = codeOf(phone.listLines());
  await pass(5_000);

  expect(await code).toBe('noReply');
});

describe('An aborted command', () => {
  test('rejects at once', async () => {
    const controller = new AbortController();
    const code = codeOf(phone.listAgents({ signal: controller.signal }));
    await pass();

    controller.abort();

    expect(await code).toBe('aborted');
  });

  test('never starts when its signal aborted before', async () => {
    const code = await codeOf(phone.takeVoice({ signal: AbortSignal.abort() }));

    expect(code).toBe('aborted');
    expect(engine.verbs).not.toContain('takeVoice');
  });

  test('does not go online later', async () => {
    offline();
    const reply = askForMicrophone();
    const controller = new AbortController();
    const code = codeOf(phone.goOnline({ signal: controller.signal }));
    controller.abort();
    reply(null);
    await pass();

    expect(await code).toBe('aborted');
    expect(statusAsked()).toEqual([]);
  });

  test('goes on for the caller that still waits', async () => {
    offline();
    const reply = askForMicrophone();
    const controller = new AbortController();
    const first = codeOf(phone.goOnline({ signal: controller.signal }));
    const second = codeOf(phone.goOnline());
    controller.abort();
    reply(null);
    await pass();
    engine.tell({ kind: 'status', ok: true });

    expect([await first, await second]).toEqual(['aborted', 'done']);
  });

  test('cancels a call that VCC has not accepted', async () => {
    const controller = new AbortController();
    const code = codeOf(phone.call(number, { signal: controller.signal }));
    await pass();
    engine.tell({ kind: 'dial', number });

    controller.abort();

    expect(await code).toBe('aborted');
    await pass();
    expect(phone.state.call).toMatchObject({ state: 'ended', endReason: 'cancelled' });
  });

  test('does not answer when the leg comes later', async () => {
    engine.tell({ kind: 'ring', callId: 'C1', number, line: null, queue: null });
    const controller = new AbortController();
    const code = codeOf(phone.answer({ signal: controller.signal }));
    await pass();
    controller.abort();

    engine.invite(number);
    await pass();

    expect(await code).toBe('aborted');
    expect(engine.verbs).not.toContain('answer');
  });

  test('of digits rejects too', async () => {
    engine.invite(number).accept();
    engine.tell({ kind: 'ring', callId: 'C1', number, line: null, queue: null });
    const controller = new AbortController();
    const code = codeOf(phone.sendDtmf('1', { signal: controller.signal }));

    controller.abort();

    expect(await code).toBe('aborted');
  });

  test('leaves a start that others wait for', async () => {
    await phone.stop();
    const controller = new AbortController();
    const mine = codeOf(phone.start({ signal: controller.signal }));
    const others = codeOf(phone.start());
    controller.abort();
    await pass();

    expect([await mine, await others]).toEqual(['aborted', 'done']);
  });

  test('can be repeated', async () => {
    const controller = new AbortController();
    const code = codeOf(phone.takeVoice({ signal: controller.signal }));
    controller.abort();
    await code;
    engine.tell({ kind: 'voice', here: false });

    const again = codeOf(phone.takeVoice());
    await pass();
    engine.tell({ kind: 'voice', here: true });

    expect(await again).toBe('done');
  });
});
