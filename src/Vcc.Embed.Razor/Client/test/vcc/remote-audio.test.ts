// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { pass } from '../fake/phone';
import { FakeStream } from '../fake/realm';
import type { FakePlayer } from '../fake/realm';
import { begin, onEachRunningPhone, s } from '../fake/running-phone';
import type { FakeSession } from '../fake/sip';
import { answered } from './calls';

onEachRunningPhone();

let session: FakeSession;
let player: FakePlayer;
beforeEach(async () => {
  await begin();
  player = s.realm().player;
  session = await answered(s);
  player.srcObject = new FakeStream([session.remote]);
});

const refuse = (): Promise<void> => Promise.reject(new DOMException('', 'NotAllowedError'));

describe('Audio that a browser pauses', () => {
  beforeEach(() => void (player.paused = true));

  test('plays again by itself', async () => {
    await pass(2_600);

    expect(player.paused).toBe(false);
    expect(s.events).not.toContain('audio-problem');
  });

  test.each(['pointerup', 'keydown'])('is reported and plays after a %s', async (gesture) => {
    player.answer = refuse;
    await pass(2_600);
    expect(s.phone.state.audioProblem).toBe('playbackBlocked');
    player.answer = () => Promise.resolve();

    document.dispatchEvent(new Event(gesture));
    await pass();

    expect(player.paused).toBe(false);
    expect(s.phone.state.audioProblem).toBeNull();
  });

  test('stays reported while the browser refuses', async () => {
    player.answer = refuse;
    await pass(2_600);

    document.dispatchEvent(new Event('pointerup'));
    await pass(4_600);

    expect(s.phone.state.audioProblem).toBe('playbackBlocked');
    expect(s.events.filter((one) => one.startsWith('audio'))).toEqual(['audio-problem']);
  });

  test('is not reported while it waits for data', async () => {
    player.answer = () => new Promise(() => undefined);
    await pass(5_600);

    expect(s.events).not.toContain('audio-problem');
  });

  test('is not reported when another load interrupts it', async () => {
    player.answer = () => Promise.reject(new DOMException('', 'AbortError'));
    await pass(2_600);

    expect(s.events).not.toContain('audio-problem');
  });

  test('is no problem of the call after its end', async () => {
    player.answer = refuse;
    await pass(2_600);

    session.end('remote');
    await pass(600);
    player.answer = () => Promise.resolve();
    document.dispatchEvent(new Event('pointerup'));
    await pass();

    expect(s.phone.state.audioProblem).toBeNull();
    expect(player.paused).toBe(true);
  });
});

describe('Audio that VCC’s scripts do not attach', () => {
  test.each([null, new FakeStream([])])('is attached in place of %o', async (before) => {
    player.srcObject = before;
    await pass(2_600);

    expect(player.srcObject?.getTracks()).toEqual([session.remote]);
  });

  test('is left alone when it is attached', async () => {
    const attached = player.srcObject;
    await pass(2_600);

    expect(player.srcObject).toBe(attached);
  });

  test('is left alone before any audio arrives', async () => {
    player.srcObject = null;
    session.connection.getReceivers = () => [];
    await pass(2_600);

    expect(player.srcObject).toBeNull();
  });
});

describe('The output of the voice', () => {
  test('changes in a running call', async () => {
    s.phone.store.engine.speakerId = 'desk';
    await pass(2_600);

    expect(player.sinkId).toBe('desk');
  });

  test('gives way when it is gone', async () => {
    player.sinkId = 'headset';
    player.goneOutput = 'desk';

    s.phone.store.engine.speakerId = 'desk';
    await pass(2_600);

    expect(player.sinkId).toBe('');
  });

  test('is there when the next call begins', async () => {
    session.terminate();
    await pass(2_600);

    s.phone.store.engine.speakerId = 'desk';
    await answered(s);
    await pass(600);

    expect(player.sinkId).toBe('desk');
  });
});
