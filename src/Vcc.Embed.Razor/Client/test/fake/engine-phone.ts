import { afterEach, beforeEach, vi } from 'vitest';
import { deferred } from '../../src/api/chunks';
import { VccPhone } from '../../src/api/vcc-phone';
import { eventNames } from '../../src/model/events';
import { FakeEngine, type FakeLeg } from './engine';
import { checkMicrophone } from './microphone-invariant';

// As in a page that was idle once. `test/api/chunks.test.ts` has the other pages.
await deferred.load();

/** The phone of the running test over an engine without VCC, under a fake clock. */
export let phone: VccPhone;
export let engine: FakeEngine;
/** Names of all events, without the prefix. */
export const events: string[] = [];

/** For every suite over an engine without VCC: a fake clock and a new phone for each test. */
export function onEachEnginePhone(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    events.length = 0;
    engine = new FakeEngine();
    phone = new VccPhone({}, { engine });
    checkMicrophone(phone, () => {
      const [leg] = engine.legs.values();
      return leg ? { microphoneOn: !leg.muted, held: false } : null;
    });
    for (const name of eventNames) phone.addEventListener(name, () => events.push(name.slice(4)));
  });

  afterEach(async () => {
    await phone.stop();
    vi.useRealTimers();
  });
}

/** Runs what is due within `ms`. */
export async function pass(ms = 1): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

export async function startPhone(): Promise<void> {
  const started = phone.start();
  await pass();
  await started;
  events.length = 0;
}

export const number = '0912345678';

/** The error code of a command that is refused. */
export const codeOf = (command: Promise<unknown>): Promise<string> =>
  command.then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

export const ring = { kind: 'ring', callId: 'C1', number, line: '18001234', queue: null } as const;
export const callout = { kind: 'callout', callId: 'C2', number, line: '18001234', error: null } as const;

/** A connected inbound call. */
export async function answered(): Promise<FakeLeg> {
  const leg = engine.invite(number);
  engine.tell(ring);
  const done = phone.answer();
  await pass();
  leg.accept();
  await done;
  return leg;
}
