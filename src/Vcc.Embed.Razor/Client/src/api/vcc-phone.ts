import { realmOf, sessionFrom } from '../host/session';
import type { SessionSource } from '../host/session';
import type { Engine } from '../model/engine';
import type { PhoneEventTarget } from '../model/event-target';
import type { Device, OutboundLine, PhoneState, TransferAgent } from '../model/state';
import { AudioMonitor } from '../phone/audio-monitor';
import { CallUpkeep } from '../phone/call-upkeep';
import { answer, call, hangUp } from '../phone/commands/call';
import { CommandRunner } from '../phone/commands/command-runner';
import { hold, mute, sendDtmf } from '../phone/commands/in-call';
import { chooseDevice, listLines, setAvailability, takeVoice } from '../phone/commands/presence';
import { listAgents, replyToTransfer, transfer } from '../phone/commands/transfer';
import { Connection } from '../phone/connection';
import { MicrophoneCheck } from '../phone/microphone-check';
import { PhoneStore } from '../phone/phone-store';
import { shareWithPage } from '../vcc/custom-js';
import { VccEngine } from '../vcc/engine';
import type { VccEngineOptions } from '../vcc/engine';

export interface VccPhoneOptions {
  /** The prefix under which the host mapped its endpoints. Default `/vcc`. */
  readonly endpoint?: string;
  /** `frame` (default) separates VCC's scripts from the page's globals. `page` runs them in the page, as VCC documents. */
  readonly isolation?: 'frame' | 'page';
  /** ICE servers for all calls, `[]` for none. Absent or `null`: those of the session, else those of VCC's scripts. */
  readonly iceServers?: readonly RTCIceServer[] | null;
  /** Requests sessions. Default: `POST {endpoint}/session`. */
  readonly session?: SessionSource;
  /** Warn below this quality score (0 to 5). Default 2.5. */
  readonly qualityWarning?: number;
  /**
   * SIP users (digits) by which VCC may call the agent's own leg of an outbound call. The dialled number, the hotline and the extension
   * need no entry. While a call is placed, a leg of any other user is refused, because VCC's scripts would answer it.
   */
  readonly agentLegUsers?: readonly string[];
}

const tickMs = 500;

/** `EventTarget` with the types of the phone's events. */
const TypedEventTarget = EventTarget as new () => PhoneEventTarget;

/** What tests replace of a phone. @internal */
export interface PhoneParts {
  readonly open?: VccEngineOptions['open'];
  readonly engine?: Engine;
}

/** The phone of one agent in this page, without a view. Every command settles: with its result, or with a `PhoneError`. */
export class VccPhone extends TypedEventTarget {
  readonly #store: PhoneStore;
  readonly #commands: CommandRunner;
  readonly #connection: Connection;
  readonly #audio: AudioMonitor;
  readonly #upkeep: CallUpkeep;
  readonly #microphone: MicrophoneCheck;
  readonly #share: () => () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #running: AbortController | undefined;
  #unshare: () => void = () => undefined;

  constructor(options?: VccPhoneOptions);
  /** @internal */
  constructor(options: VccPhoneOptions | undefined, parts: PhoneParts);
  constructor(options: VccPhoneOptions = {}, parts: PhoneParts = {}) {
    super();
    const vcc = new VccEngine(engineOptions(options, parts));
    this.#store = new PhoneStore(parts.engine ?? vcc, (events, state) => {
      for (const [name, detail] of events) this.dispatchEvent(new CustomEvent(name, { detail }));
      if (state) this.dispatchEvent(new CustomEvent('vcc-state', { detail: state }));
    });
    this.#store.ownLegUsers = options.agentLegUsers ?? [];
    this.#commands = new CommandRunner(this.#store);
    this.#audio = new AudioMonitor(this.#store, options.qualityWarning ?? 2.5);
    this.#upkeep = new CallUpkeep(this.#store);
    this.#microphone = new MicrophoneCheck(this.#store);
    this.#connection = new Connection(this.#store);
    // In the page itself VCC's scripts define their globals there.
    this.#share = options.isolation === 'page' ? () => () => undefined : () => shareWithPage(this, () => vcc.voice);
  }

  /** The present state. Immutable: every change makes a new object. */
  get state(): PhoneState {
    return this.#store.state;
  }

  /** Resolves when calls can start and arrive, or when another tab owns the voice. Rejects with the reason of the failure. */
  start(): Promise<void> {
    if (this.#timer === undefined) {
      this.#timer = setInterval(() => this.#tick(), tickMs);
      this.#running = new AbortController();
      this.#microphone.listen(this.#running.signal);
    }
    this.#unshare();
    this.#unshare = this.#share();
    return this.#connection.start();
  }

  /** Unregisters at VCC, restores the agent's usual device and removes what `start` added. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#running?.abort();
    this.#timer = undefined;
    this.#unshare();
    this.#connection.stop();
    this.#store.flush();
  }

  /** Resolves when VCC accepted the call and sets up the agent's leg. `lineId` is one of `listLines`. */
  call(number: string, options: { readonly lineId?: string } = {}): Promise<void> {
    return call(this.#commands, number, options.lineId);
  }

  answer(): Promise<void> {
    return answer(this.#commands);
  }

  /** Refuses the call that rings. */
  reject(): Promise<void> {
    return hangUp(this.#commands, 'ringing');
  }

  /** Ends the call in any state, also before the agent's own leg exists. */
  hangUp(): Promise<void> {
    return hangUp(this.#commands);
  }

  hold(): Promise<void> {
    return hold(this.#commands, true);
  }

  unhold(): Promise<void> {
    return hold(this.#commands, false);
  }

  /** Mutes this browser in every kind of call, and VCC's side where VCC can. */
  mute(): Promise<void> {
    return mute(this.#commands, true);
  }

  unmute(): Promise<void> {
    return mute(this.#commands, false);
  }

  /** Digits, `*`, `#`, `A` to `D`, at most 32. */
  sendDtmf(digits: string): Promise<void> {
    return sendDtmf(this.#commands, digits);
  }

  listAgents(): Promise<readonly TransferAgent[]> {
    return listAgents(this.#commands);
  }

  /** Resolves when the other agent accepted. Rejects with `transferRefused`, `transferTimedOut` or `transferFailed`. */
  transferToAgent(extension: string): Promise<void> {
    return transfer(this.#commands, extension, false);
  }

  /** Resolves when VCC returned the call to the queue. */
  transferToQueue(queueId: string): Promise<void> {
    return transfer(this.#commands, queueId, true);
  }

  acceptTransfer(): Promise<void> {
    return replyToTransfer(this.#commands, true);
  }

  refuseTransfer(): Promise<void> {
    return replyToTransfer(this.#commands, false);
  }

  /** Opens the microphone first and rejects with its problem, because calls could not be answered without it. */
  goOnline(): Promise<void> {
    return setAvailability(this.#commands, true);
  }

  goOffline(): Promise<void> {
    return setAvailability(this.#commands, false);
  }

  /** `mobile` is needed for device 3 (GSM). */
  chooseDevice(device: Device, mobile?: string): Promise<void> {
    return chooseDevice(this.#commands, device, mobile);
  }

  /** Makes this tab the one that rings. VCC allows one. */
  takeVoice(): Promise<void> {
    return takeVoice(this.#commands);
  }

  listLines(): Promise<readonly OutboundLine[]> {
    return listLines(this.#commands);
  }

  /** Removes the ended call from the state. */
  dismiss(): void {
    this.#store.signal({ kind: 'dismiss' });
  }

  #tick(): void {
    const now = Date.now();
    this.#upkeep.tick();
    this.#audio.tick(now);
    this.#microphone.tick();
    this.#connection.tick(now);
  }
}

function engineOptions(options: VccPhoneOptions, parts: PhoneParts): VccEngineOptions {
  const { endpoint = '/vcc', isolation = 'frame', iceServers = null, session } = options;
  return {
    isolation,
    iceServers,
    session: session ?? sessionFrom(endpoint),
    ...(isolation === 'frame' && !session ? { realm: realmOf(endpoint) } : {}),
    ...(parts.open ? { open: parts.open } : {}),
  };
}
