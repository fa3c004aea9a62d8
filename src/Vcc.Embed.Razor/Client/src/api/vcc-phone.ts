import { realmOf, sessionFrom } from '../host/session';
import type { SessionSource } from '../host/session';
import { shareWithPage } from '../vcc/custom-js';
import { AudioWatch } from '../phone/audio-monitor';
import type { BootOptions } from '../phone/start-attempt';
import { answer, call, hangUp } from '../phone/commands/call';
import { answerTransfer, listAgents, transfer } from '../phone/commands/transfer';
import { chooseDevice, listLines, setAvailability, takeVoice } from '../phone/commands/presence';
import { Requests } from '../phone/commands/requests';
import { hold, mute, sendDtmf } from '../phone/commands/in-call';
import { Connection } from '../phone/connection';
import { Core } from '../phone/phone-store';
import type { PhoneEvents, PhoneStateEvent } from '../model/events';
import type { Device, OutboundLine, PhoneState, TransferAgent } from '../model/state';

export interface VccPhoneOptions {
  /** Prefix under which the host mapped its endpoints. Default `/vcc`. */
  readonly endpoint?: string;
  /** `frame` (default) keeps VCC's scripts away from the page's own globals; `page` runs them in the page, as VCC documents. */
  readonly isolation?: 'frame' | 'page';
  /** ICE servers for all calls; `[]` for none. Absent or `null`: what the session says, else what VCC's scripts name. */
  readonly iceServers?: readonly RTCIceServer[] | null;
  /** Where sessions come from. Default: `POST {endpoint}/session`. */
  readonly session?: SessionSource;
  /** Warn below this quality score (0 to 5). Default 2.5. */
  readonly qualityWarning?: number;
  /**
   * SIP users (digits) by which VCC calls the agent's own leg of an outbound call, besides the dialled number, the hotline and the
   * extension. A leg from anybody else is refused while a call is being placed: the scripts would answer it unseen.
   */
  readonly agentLegUsers?: readonly string[];
}

type AllEvents = PhoneEvents & PhoneStateEvent;

/** Event map of the phone: every typed event by name, and `vcc-state` after every change. */
export type PhoneEventMap = { [K in keyof AllEvents]: CustomEvent<AllEvents[K]> };

const tickMs = 500;

/** The phone of one agent in this page, without any face. Every command settles: done, or rejected with a `PhoneError`. */
export class VccPhone extends EventTarget {
  readonly #core: Core;
  readonly #requests: Requests;
  readonly #connection: Connection;
  readonly #audio: AudioWatch;
  readonly #framed: boolean;
  #timer: ReturnType<typeof setInterval> | undefined;
  #unshare: () => void = () => undefined;

  constructor(options?: VccPhoneOptions);
  /** @internal */
  constructor(options: VccPhoneOptions | undefined, open: BootOptions['open']);
  constructor(options: VccPhoneOptions = {}, open?: BootOptions['open']) {
    super();
    this.#core = new Core((notes, state) => {
      for (const [name, detail] of notes) this.dispatchEvent(new CustomEvent(name, { detail }));
      if (state) this.dispatchEvent(new CustomEvent('vcc-state', { detail: state }));
    });
    this.#framed = options.isolation !== 'page';
    this.#core.agentLegUsers = options.agentLegUsers ?? [];
    this.#requests = new Requests(this.#core);
    this.#audio = new AudioWatch(this.#core, options.qualityWarning ?? 2.5);
    this.#connection = new Connection(this.#core, {
      isolation: options.isolation ?? 'frame',
      iceServers: options.iceServers ?? null,
      session: options.session ?? sessionFrom(options.endpoint ?? '/vcc'),
      ...(this.#framed && !options.session ? { realm: realmOf(options.endpoint ?? '/vcc') } : {}),
      ...(open ? { open } : {}),
    });
  }

  /** All that is known now. Immutable; a new object after every change. */
  get state(): PhoneState {
    return this.#core.state;
  }

  override addEventListener<K extends keyof PhoneEventMap>(
    type: K,
    listener: (event: PhoneEventMap[K]) => void,
    options?: AddEventListenerOptions | boolean,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: AddEventListenerOptions | boolean,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null | ((event: never) => void),
    options?: AddEventListenerOptions | boolean,
  ): void {
    super.addEventListener(type, listener as EventListenerOrEventListenerObject | null, options);
  }

  /** Resolves when calls can be made and received (or another tab owns the voice); rejects with the reason why not. */
  start(): Promise<void> {
    this.#timer ??= setInterval(() => this.#tick(), tickMs);
    this.#unshare();
    // In the page itself the scripts' own globals are there already.
    if (this.#framed) this.#unshare = shareWithPage(this, () => this.#core.bridge);
    return this.#connection.start();
  }

  /** Unregisters at VCC, gives the agent's usual device back, takes everything away. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#unshare();
    this.#connection.stop();
    this.#core.flush();
  }

  /** Resolves when VCC accepted the call and sets up the agent's leg; `lineId` is one of `listLines`. */
  call(number: string, options: { readonly lineId?: string } = {}): Promise<void> {
    return call(this.#requests, number, options.lineId);
  }

  answer(): Promise<void> {
    return answer(this.#requests);
  }

  /** Refuses the call that rings. */
  reject(): Promise<void> {
    return hangUp(this.#requests, 'ringing');
  }

  /** Ends the call in any state, also before the agent's own leg exists. */
  hangUp(): Promise<void> {
    return hangUp(this.#requests);
  }

  hold(): Promise<void> {
    return hold(this.#requests, true);
  }

  unhold(): Promise<void> {
    return hold(this.#requests, false);
  }

  /** Silences this browser in every kind of call, and VCC's side where it can. */
  mute(): Promise<void> {
    return mute(this.#requests, true);
  }

  unmute(): Promise<void> {
    return mute(this.#requests, false);
  }

  /** Digits, `*`, `#`, `A` to `D`, at most 32. */
  sendDtmf(digits: string): Promise<void> {
    return sendDtmf(this.#requests, digits);
  }

  listAgents(): Promise<readonly TransferAgent[]> {
    return listAgents(this.#requests);
  }

  /** Resolves when the other agent accepted; rejects with `transferRefused`, `transferTimedOut` or `transferFailed`. */
  transferToAgent(extension: string): Promise<void> {
    return transfer(this.#requests, extension, false);
  }

  /** Resolves when VCC took the call back into the queue. */
  transferToQueue(queueId: string): Promise<void> {
    return transfer(this.#requests, queueId, true);
  }

  acceptTransfer(): Promise<void> {
    return answerTransfer(this.#requests, true);
  }

  refuseTransfer(): Promise<void> {
    return answerTransfer(this.#requests, false);
  }

  /** Tries the microphone first: rejects with its problem rather than let calls ring that cannot be answered. */
  goOnline(): Promise<void> {
    return setAvailability(this.#requests, true);
  }

  goOffline(): Promise<void> {
    return setAvailability(this.#requests, false);
  }

  /** `mobile` is needed for device 3 (GSM). */
  chooseDevice(device: Device, mobile?: string): Promise<void> {
    return chooseDevice(this.#requests, device, mobile);
  }

  /** Makes this tab the one that rings. */
  takeVoice(): Promise<void> {
    return takeVoice(this.#requests);
  }

  listLines(): Promise<readonly OutboundLine[]> {
    return listLines(this.#requests);
  }

  /** Forgets the call that ended. */
  dismiss(): void {
    this.#core.evidence({ kind: 'dismiss' });
  }

  #tick(): void {
    const now = Date.now();
    this.#core.tick();
    this.#audio.tick(now);
    this.#connection.tick(now);
  }
}
