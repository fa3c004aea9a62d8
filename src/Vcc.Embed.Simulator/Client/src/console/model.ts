// The frames from the simulator (Control/README.md), and the state that the console keeps.

import type { Frame } from '../control/socket';

export interface Hotline {
  readonly number: string;
  readonly queue: string;
}
export interface Queue {
  readonly id: string;
  readonly agents: readonly string[];
  readonly waiting: readonly string[];
}
export interface Line {
  readonly id: string;
  readonly number: string;
  readonly description: string;
  readonly isDefault: boolean;
}

export interface Agent {
  readonly extension: string;
  readonly username: string;
  readonly role: number;
  readonly status: string;
  readonly device: number;
  readonly mobile: string | null;
  readonly tabs: number;
  readonly hasVoice: boolean;
  readonly registrations: number;
  readonly sipUp: boolean;
  readonly callId: string | null;
  readonly isAsked: boolean;
  readonly isFaultAgent: boolean;
}

export interface Domain {
  readonly name: string;
  readonly hotlines: readonly Hotline[];
  readonly queues: readonly Queue[];
  readonly lines: readonly Line[];
  readonly agents: readonly Agent[];
}

export interface Call {
  readonly id: string;
  readonly domain: string;
  readonly direction: 'inbound' | 'outbound' | 'internal';
  readonly state: 'waiting' | 'ringing' | 'talking';
  readonly customer: string;
  readonly hasPage: boolean;
  readonly line: string;
  readonly agents: readonly string[];
  readonly startedAt: string;
  readonly isHeld: boolean;
  readonly isAgentMuted: boolean;
  readonly digitsFromAgent: string;
  readonly digitsFromCustomer: string;
}

export interface ActiveFault {
  readonly name: string;
  readonly extension: string | null;
  readonly number: string | null;
  readonly times: number | null;
  readonly value: string | null;
  readonly delayMs: number | null;
}

export interface Snapshot {
  readonly profile: string;
  readonly address: string;
  readonly scriptsFolder: boolean;
  readonly domains: readonly Domain[];
  readonly calls: readonly Call[];
  readonly customers: readonly string[];
  readonly faults: readonly ActiveFault[];
  readonly unemulated: readonly string[];
}

export interface FaultDescription {
  readonly name: string;
  readonly isImmediate: boolean;
  readonly extension: string | null;
  readonly english: string;
  readonly vietnamese: string;
}

export interface Entry {
  readonly sequence: number;
  readonly time: string;
  readonly channel: 'http' | 'agent-channel' | 'sip' | 'customer' | 'simulator';
  readonly direction: 'from-agent' | 'to-agent' | 'from-customer' | 'to-customer' | 'open' | 'close' | 'note';
  readonly party: string;
  readonly name: string;
  readonly text: string;
}

export interface ConsoleState {
  readonly isConnected: boolean;
  readonly snapshot: Snapshot | null;
  readonly catalogue: readonly FaultDescription[];
  readonly entries: readonly Entry[];
  readonly refusal: string;
}

export const emptyState: ConsoleState = { isConnected: false, snapshot: null, catalogue: [], entries: [], refusal: '' };

const keptEntries = 2000;

/** The frames come from the page's own origin, so their documented shape is not checked. */
export function reduce(state: ConsoleState, frame: Frame): ConsoleState {
  switch (frame.type) {
    case 'catalogue':
      return { ...state, catalogue: frame['faults'] as readonly FaultDescription[] };
    case 'snapshot':
      return { ...state, isConnected: true, snapshot: frame as unknown as Snapshot };
    case 'frames':
      return { ...state, entries: frame['entries'] as readonly Entry[] };
    case 'frame':
      return { ...state, entries: [...state.entries, frame['entry'] as Entry].slice(-keptEntries) };
    case 'error':
      return { ...state, refusal: String(frame['message'] ?? frame['code'] ?? '') };
    case 'done':
      return state.refusal ? { ...state, refusal: '' } : state;
    default:
      return state;
  }
}
