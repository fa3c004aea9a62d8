import type { FakeSession, FakeUserAgent } from './sip';

/** A family of VCC's scripts. */
export type Profile = 'N' | 'S' | 'H';

export type Frame = Record<string, string | number | undefined>;

export interface Voice {
  enableVoice: boolean;
  callStatus: string;
  deviceType: number;
  callInfo: { callId: string; callDirection: number; agentId: string } | null;
  isCallout: boolean;
  isConnectToAgent: boolean;
  hasCall: boolean;
  isRinging: boolean;
  isAnswering: boolean;
  isHold: boolean;
  isMute: boolean;
  transferRequest: Frame | null;
  getCalloutServices?: () => unknown;
}

/** What the fake scripts know of their window. */
export interface ScriptRealm {
  csVoice: Voice;
  state: { session: FakeSession | null };
  ua: FakeUserAgent | null;
  JsSIP: { UA: new () => FakeUserAgent };
  WebSocket: typeof WebSocket;
  console: Console;
  alert(text: string): void;
  partner(token: string): { code: unknown; role?: number } | null;
  [name: string]: unknown;
}
