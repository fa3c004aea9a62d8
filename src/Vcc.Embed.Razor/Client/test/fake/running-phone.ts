import { afterEach, beforeEach, vi } from 'vitest';
import { ready } from './phone';
import type { Setup } from './phone';

/** The phone of the running test, under a fake clock. It stops after the test. */
export let s: Setup;

/** For every suite of a running phone: a fake clock, and the phone stops after each test. */
export function onEachRunningPhone(): void {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(async () => {
    await s.phone.stop();
    vi.useRealTimers();
  });
}

/** Begins with a phone that is ready. */
export async function begin(...given: Parameters<typeof ready>): Promise<void> {
  s = await ready(...given);
}

/** Begins with a phone that is not started yet. */
export function hold(made: Setup): void {
  s = made;
}

/** VCC sends a message on the agent channel. */
export const say = (frame: Record<string, unknown>): void => s.realm().agent.say(frame);
