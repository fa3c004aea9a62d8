import type { SessionSource } from '../session/session';
import { PhoneError } from './errors';
import type { PhoneErrorCode } from './errors';
import type { PhoneEvents, PhoneStateEvent } from './events';
import type { Device, OutboundLine, PhoneState, TransferAgent } from './model';

export interface VccPhoneOptions {
  /** Prefix under which the host mapped its endpoints. Default `/vcc`. */
  readonly endpoint?: string;
  /** `frame` (default) keeps VCC's scripts away from the page's own globals; `page` runs them in the page, as VCC documents. */
  readonly isolation?: 'frame' | 'page';
  /** Replaces the STUN servers that VCC's scripts name; `[]` for none, `null` or absent leaves it to the session, then to none. */
  readonly iceServers?: readonly RTCIceServer[] | null;
  /** Where sessions come from. Default: `POST {endpoint}/session`. */
  readonly session?: SessionSource;
  /** Warn below this quality score (0 to 5). Default 2.5. */
  readonly qualityWarning?: number;
}

/** Event map of the phone: every typed event by name, and `vcc-state` after every change. */
export type PhoneEventMap = { [K in keyof (PhoneEvents & PhoneStateEvent)]: CustomEvent<(PhoneEvents & PhoneStateEvent)[K]> };

const idle: PhoneState = {
  connection: { state: 'idle', voiceRegistered: false },
  voice: 'none',
  availability: 'unknown',
  device: null,
  extension: null,
  call: null,
  transferOffer: null,
  audioProblem: null,
  capabilities: new Set(),
};

/** The phone of one agent in this page, without any face. Every command settles: done, or rejected with a `PhoneError`. */
export class VccPhone extends EventTarget {
  readonly options: VccPhoneOptions;
  #state: PhoneState = idle;

  constructor(options: VccPhoneOptions = {}) {
    super();
    this.options = options;
  }

  /** All that is known now. Immutable; a new object after every change. */
  get state(): PhoneState {
    return this.#state;
  }

  override addEventListener<K extends keyof PhoneEventMap>(type: K, listener: (event: PhoneEventMap[K]) => void, options?: AddEventListenerOptions | boolean): void;
  override addEventListener(type: string, listener: EventListenerOrEventListenerObject | null, options?: AddEventListenerOptions | boolean): void;
  override addEventListener(type: string, listener: EventListenerOrEventListenerObject | null | ((event: never) => void), options?: AddEventListenerOptions | boolean): void {
    super.addEventListener(type, listener as EventListenerOrEventListenerObject | null, options);
  }

  /** Resolves when calls can be made and received (or another tab owns the voice); rejects with the reason why not. */
  start(): Promise<void> { return this.#refuse(); }
  /** Unregisters at VCC and takes everything away. */
  stop(): Promise<void> { return Promise.resolve(); }
  /** Resolves when VCC accepted the call and sets up the agent's leg. */
  call(_number: string, _options?: { lineId?: string }): Promise<void> { return this.#refuse(); }
  answer(): Promise<void> { return this.#refuse(); }
  reject(): Promise<void> { return this.#refuse(); }
  hangUp(): Promise<void> { return this.#refuse(); }
  hold(): Promise<void> { return this.#refuse(); }
  unhold(): Promise<void> { return this.#refuse(); }
  mute(): Promise<void> { return this.#refuse(); }
  unmute(): Promise<void> { return this.#refuse(); }
  sendDtmf(_digits: string): Promise<void> { return this.#refuse(); }
  listAgents(): Promise<readonly TransferAgent[]> { return this.#refuse(); }
  /** Resolves when the other agent accepted; rejects with `transferRefused`, `transferTimedOut` or `transferFailed`. */
  transferToAgent(_extension: string): Promise<void> { return this.#refuse(); }
  transferToQueue(_queueId: string): Promise<void> { return this.#refuse(); }
  acceptTransfer(): Promise<void> { return this.#refuse(); }
  refuseTransfer(): Promise<void> { return this.#refuse(); }
  goOnline(): Promise<void> { return this.#refuse(); }
  goOffline(): Promise<void> { return this.#refuse(); }
  /** `mobile` is needed for device 3 (GSM). */
  chooseDevice(_device: Device, _mobile?: string): Promise<void> { return this.#refuse(); }
  /** Makes this tab the one that rings. */
  takeVoice(): Promise<void> { return this.#refuse(); }
  listLines(): Promise<readonly OutboundLine[]> { return this.#refuse(); }
  /** Forgets the call that ended. */
  dismiss(): void { this.#state = { ...this.#state, call: null }; }

  #refuse(code: PhoneErrorCode = 'notReady'): Promise<never> {
    return Promise.reject(new PhoneError(code));
  }
}
