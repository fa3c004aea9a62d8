import type { Leg } from '../../model/engine';
import { fail, responseMs } from './command-runner';
import type { CommandRunner } from './command-runner';

/** The time that one DTMF digit takes at most, in milliseconds. */
const digitMs = 700;
/** The digits that each leg sends now. Digits of two requests may not mix. */
const sending = new WeakMap<Leg, Promise<void>>();

/** Several may be asked for at once: agents type faster than the digits leave. They are sent in turn. */
export async function sendDtmf(runner: CommandRunner, digits: string): Promise<void> {
  runner.require('sendDtmf');
  if (!/^[0-9*#A-D]{1,32}$/.test(digits)) fail('invalidDigits');
  runner.requireConnectedCall();
  const leg = runner.store.leg ?? fail('wrongDevice');
  const send = (): Promise<void> => sendDigits(runner, leg, digits);
  // Digits that VCC refused do not stop the next ones.
  const turn = (sending.get(leg) ?? Promise.resolve()).then(send, send);
  sending.set(leg, turn);
  return turn;
}

async function sendDigits(runner: CommandRunner, leg: Leg, digits: string): Promise<void> {
  const { store } = runner;
  if (store.leg !== leg) fail('callEnded');
  const target = leg.digitsSent + digits.length;
  const sent = store.wait(responseMs + digits.length * digitMs, 'noReply', (signal) => {
    if (signal.kind === 'legEnded') fail('callEnded');
    if (signal.kind === 'digitRefused' && signal.leg === leg.id) fail('digitsRefused');
    return leg.digitsSent >= target || undefined;
  });
  await runner.request(sent, () => store.engine.sendDigits(digits));
}
