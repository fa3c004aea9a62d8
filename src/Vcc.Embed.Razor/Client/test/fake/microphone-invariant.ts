import type { VccPhone } from '../../src/api/vcc-phone';

/** What the customer of the live call hears: whether the microphone is on, and whether VCC holds the call. */
export interface Heard {
  readonly microphoneOn: boolean;
  readonly held: boolean;
}

const broken: string[] = [];

/** What the test that ended did wrong, and forgets it. The setup file of the suite asks after every test. */
export function takeBroken(): string[] {
  return broken.splice(0);
}

/**
 * Fails the test when a call is shown as muted and the customer hears the agent. It fails too when the call is shown as
 * unmuted and the microphone is off. Checked at every change of the state, and before the phone stops. `heard` is
 * `null` without a leg.
 */
export function checkMicrophone(phone: VccPhone, heard: () => Heard | null): void {
  const check = (settled: boolean): void => {
    const { call } = phone.state;
    const leg = heard();
    if (!leg || call?.state !== 'connected') return;
    const muted = call.muted || call.silent === true;
    if (muted && leg.microphoneOn) broken.push('shown as muted, and the customer hears the agent');
    // A mute that waits for VCC silences first and is shown later.
    if (settled && !muted && !leg.held && !leg.microphoneOn) broken.push('shown as unmuted, and the microphone is off');
  };
  phone.addEventListener('vcc-state', () => check(false));
  const stop = phone.stop.bind(phone);
  phone.stop = () => {
    check(true);
    return stop();
  };
}
