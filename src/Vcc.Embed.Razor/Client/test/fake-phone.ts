import type { PhoneEventName, PhoneEvents } from '../src/model/events';
import { commandNames } from '../src/model/commands';
import type { CallDetails, CallOptions, Command } from '../src/model/commands';
import type { Call, Device, OutboundLine, PhoneState, TransferAgent } from '../src/model/state';
import type { Phone } from '../src/element/phone';

export const readyState: PhoneState = {
  connection: { state: 'ready', voiceRegistered: true },
  voice: 'here',
  availability: 'online',
  device: 1,
  extension: '5000',
  call: null,
  transferOffer: null,
  audioProblem: null,
  records: null,
  customers: null,
  capabilities: new Set(commandNames as readonly Command[]),
};

export const ringingCall: Call = {
  key: 'call-1',
  callId: 'C1',
  direction: 'inbound',
  incoming: true,
  state: 'ringing',
  number: '0912345678',
  line: '18001234',
  queue: null,
  startedAt: 1_700_000_000_000,
  connectedAt: null,
  endedAt: null,
  muted: false,
  held: false,
  endReason: null,
  error: null,
};

/** A phone that a test controls. It records its commands. */
export class FakePhone extends EventTarget implements Phone {
  state: PhoneState;
  readonly asked: string[] = [];
  /** What the records of calls get. */
  readonly contexts: string[] = [];
  sharing: Phone['sharing'];
  store: Phone['store'];
  agents: readonly TransferAgent[] = [];
  lines: readonly OutboundLine[] = [];
  /** What every command gives until it is changed. */
  reply: () => Promise<void> = () => Promise.resolve();

  constructor(state: Partial<PhoneState> = {}) {
    super();
    this.state = { ...readyState, ...state };
  }

  change(state: Partial<PhoneState>): void {
    this.state = { ...this.state, ...state };
    this.dispatchEvent(new CustomEvent('vcc-state', { detail: this.state }));
  }

  changeCall(call: Partial<Call>): void {
    this.change({ call: { ...(this.state.call ?? ringingCall), ...call } });
  }

  tell<K extends PhoneEventName>(name: K, detail: PhoneEvents[K]): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  start = () => this.#ask('start');
  stop = () => this.#ask('stop');
  call = (number: string, options?: CallOptions) => {
    if (options?.context) this.contexts.push(options.context);
    return this.#ask('call', number, ...(options?.lineId ? [options.lineId] : []));
  };
  answer = () => this.#ask('answer');
  reject = () => this.#ask('reject');
  hangUp = () => this.#ask('hangUp');
  hold = () => this.#ask('hold');
  unhold = () => this.#ask('unhold');
  mute = () => this.#ask('mute');
  unmute = () => this.#ask('unmute');
  sendDtmf = (digits: string) => this.#ask('sendDtmf', digits);
  listAgents = async () => (await this.#ask('listAgents'), this.agents);
  transferToAgent = (extension: string) => this.#ask('transferToAgent', extension);
  transferToQueue = (queueId: string) => this.#ask('transferToQueue', queueId);
  acceptTransfer = () => this.#ask('acceptTransfer');
  refuseTransfer = () => this.#ask('refuseTransfer');
  goOnline = () => this.#ask('goOnline');
  goOffline = () => this.#ask('goOffline');
  chooseDevice = (device: Device, mobile?: string) =>
    this.#ask('chooseDevice', String(device), ...(mobile ? [mobile] : []));
  takeVoice = () => this.#ask('takeVoice');
  listLines = async () => (await this.#ask('listLines'), this.lines);
  setWrapUp = (key: string, details: CallDetails) => this.#ask('setWrapUp', key, JSON.stringify(details));
  dismiss = () => {
    this.asked.push('dismiss');
    this.change({ call: null });
  };

  #ask(...words: string[]): Promise<void> {
    this.asked.push(words.join(' '));
    return this.reply();
  }
}
