import type { Setup } from '../fake/phone';
import { pass } from '../fake/phone';
import type { FakeSession } from '../fake/sip';

export const number = '0912345678';

/** VCC rings the agent: SIP first, the announcement after the agent's 180. */
export async function ring(s: Setup, callId = 'C1', caller = number): Promise<FakeSession> {
  const session = s.realm().ua.invite(caller);
  s.realm().agent.say({ objectId: 1038, callId, caller, extension: '5000', line: '18001234', callDirection: 1 });
  await pass();
  return session;
}

export async function answered(s: Setup): Promise<FakeSession> {
  const session = await ring(s);
  const done = s.phone.answer();
  await pass();
  s.realm().agent.say({ objectId: 1039, callId: 'C1', extension: '5000' });
  await done;
  return session;
}

export function callout(s: Setup, status: string, more: Record<string, unknown> = {}): void {
  s.realm().agent.say({
    objectId: 1055,
    status,
    callId: 'C2',
    ipphone: '5000',
    telephoneNumber: number,
    extension: '5000',
    line: '18001234',
    ...more,
  });
}

/** An outbound call that the customer answered. */
export async function talking(s: Setup): Promise<FakeSession> {
  const asked = s.phone.call(number);
  await pass();
  callout(s, 'STARTING');
  await asked;
  const session = s.realm().ua.invite(number);
  callout(s, 'RINGING');
  callout(s, 'ANSWER');
  await pass();
  return session;
}

/** Messages of one kind that left the browser. */
export function sent(s: Setup, objectId: number): Record<string, unknown>[] {
  return s
    .realm()
    .sockets.flatMap((socket) => socket.frames())
    .filter((frame) => frame['objectId'] === objectId);
}

/** The error of a refused command. A command that succeeds fails the test. */
export function refusal(promise: Promise<unknown>): Promise<{ code: string; sipCode?: number; vendorText?: string }> {
  return promise.then(
    () => Promise.reject(new Error('not refused')),
    (error: { code: string }) => error,
  );
}
