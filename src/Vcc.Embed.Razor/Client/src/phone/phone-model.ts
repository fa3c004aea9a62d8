import type { PhoneEvent } from '../model/events';
import type { PhoneState } from '../model/state';
import type { CallModel } from './call-model';

/** The state of the phone, and what the next signals need besides it. */
export interface PhoneModel {
  readonly state: PhoneState;
  readonly calls: CallModel;
  /** Events of the last signal that no change of the state shows. */
  readonly events: readonly PhoneEvent[];
  /** The agent's last wish, because VCC's response does not repeat it. */
  readonly requestedOnline: boolean | null;
  readonly requestedMobile: string | null;
  /** A transfer of this agent's call: requested, or agreed to while the other phone rings. */
  readonly transfer: 'asked' | 'agreed' | null;
}

export function initialModel(keyPrefix: string): PhoneModel {
  return {
    state: {
      connection: { state: 'idle', voiceRegistered: false },
      voice: 'none',
      availability: 'unknown',
      device: null,
      extension: null,
      call: null,
      transferOffer: null,
      audioProblem: null,
      records: null,
      customers: null,
      capabilities: new Set(),
    },
    calls: {
      record: null,
      undecided: null,
      keyPrefix,
      count: 0,
      device: null,
      voiceHere: false,
      ownUsers: [],
      previous: null,
    },
    events: [],
    requestedOnline: null,
    requestedMobile: null,
    transfer: null,
  };
}
