import type { Call } from '../../src/model/state';

const startedAt = Date.parse('2026-11-26T08:00:00.000Z');

/** An inbound call that rings, changed by what the test names. */
export function aCall(change: Partial<Call> = {}): Call {
  return {
    key: 'page-1',
    callId: 'C1',
    direction: 'inbound',
    incoming: true,
    state: 'ringing',
    number: '0912345678',
    line: '18001234',
    queue: 'Sales',
    startedAt,
    connectedAt: null,
    endedAt: null,
    muted: false,
    held: false,
    endReason: null,
    error: null,
    ...change,
  };
}

/** Milliseconds after the start of the call. */
export const after = (seconds: number): number => startedAt + seconds * 1000;

export const connected = aCall({ state: 'connected', connectedAt: after(10) });
export const ended = aCall({ ...connected, state: 'ended', endedAt: after(100), endReason: 'customerHangUp' });
