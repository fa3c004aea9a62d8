import type { Device, OutboundLine, PhoneErrorInfo, PhoneState, TransferAgent } from '../model/state';

/** What a face or a remote control needs of a phone: `VccPhone` has it, and so has the fake of our tests. */
export interface PhonePort extends EventTarget {
  readonly state: PhoneState;
  start(): Promise<void>;
  stop(): Promise<void>;
  call(number: string, options?: { lineId?: string }): Promise<void>;
  answer(): Promise<void>;
  reject(): Promise<void>;
  hangUp(): Promise<void>;
  hold(): Promise<void>;
  unhold(): Promise<void>;
  mute(): Promise<void>;
  unmute(): Promise<void>;
  sendDtmf(digits: string): Promise<void>;
  listAgents(): Promise<readonly TransferAgent[]>;
  transferToAgent(extension: string): Promise<void>;
  transferToQueue(queueId: string): Promise<void>;
  acceptTransfer(): Promise<void>;
  refuseTransfer(): Promise<void>;
  goOnline(): Promise<void>;
  goOffline(): Promise<void>;
  chooseDevice(device: Device, mobile?: string): Promise<void>;
  takeVoice(): Promise<void>;
  listLines(): Promise<readonly OutboundLine[]>;
  dismiss(): void;
}

/** A phone's error carries its data in `info`; anything else that was thrown is our own fault and says so. */
export function infoOf(thrown: unknown): PhoneErrorInfo {
  const info = (thrown as { info?: PhoneErrorInfo } | null)?.info;
  return info ?? { code: 'unexpected' };
}
