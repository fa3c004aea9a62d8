import type { PhoneEventTarget } from '../model/event-target';
import type { Device, OutboundLine, PhoneErrorInfo, PhoneState, TransferAgent } from '../model/state';

/** The state and commands of a phone, as the element and .NET use them. `VccPhone` implements it. */
export interface Phone extends PhoneEventTarget {
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

/** The data of a `PhoneError`. Any other exception is a fault of this package, so its text is not shown. @internal */
export function toErrorInfo(thrown: unknown): PhoneErrorInfo {
  const info = (thrown as { info?: PhoneErrorInfo } | null)?.info;
  return info ?? { code: 'unexpected' };
}
