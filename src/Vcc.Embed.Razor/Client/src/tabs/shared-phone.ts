import type { Phone } from '../api/phone';
import type { CommandName, CommandOptions } from '../model/commands';
import { PhoneError } from '../model/errors';
import { eventNames } from '../model/events';
import type { PhoneState } from '../model/state';
import { abortable } from '../phone/commands/pending-command';
import { initialModel } from '../phone/phone-model';
import { actionsThat, TypedEventTarget } from './phone-actions';
import type { MemberOptions, TabMember } from './tab-member';
import { tabs } from './tabs-chunk';

/** What a tab needs to share a phone: how to find the agent, and how to create the phone it may own. */
export type SharedPhoneOptions = Omit<MemberOptions, 'use' | 'signedOut'>;

const idle = initialModel('').state;
const signedOut: PhoneState = {
  ...idle,
  connection: { state: 'lost', voiceRegistered: false, error: { code: 'notSignedIn' } },
};

/** The phone of an element, wherever it runs: its own phone, or the one that another tab owns. */
class SharedState extends TypedEventTarget {
  readonly #options: SharedPhoneOptions;
  #phone: Phone | undefined;
  #member: TabMember | undefined;
  #listening = new AbortController();
  #running: AbortController | undefined;
  #stopped = idle;

  constructor(options: SharedPhoneOptions) {
    super();
    this.#options = options;
  }

  get state(): PhoneState {
    return this.#phone?.state ?? this.#stopped;
  }

  get store(): Phone['store'] {
    return this.#phone?.store;
  }

  get sharing(): Phone['sharing'] {
    return this.#phone?.sharing ?? (this.#member && { remote: false, window: this.#options.window });
  }

  async run(name: CommandName, args: readonly unknown[]): Promise<unknown> {
    if (name === 'start') return this.#start(args[0] as CommandOptions | undefined);
    if (name === 'stop') return this.#stop();
    const phone = this.#phone;
    if (!phone) throw new PhoneError('notReady');
    return (phone[name] as (...given: readonly unknown[]) => unknown).apply(phone, [...args]);
  }

  async #start({ signal }: CommandOptions = {}): Promise<void> {
    const started = this.#whenStarted(signal);
    if (!this.#running) void this.#join((this.#running = new AbortController()).signal);
    else if (this.state.connection.state === 'lost') this.#phone?.start().catch(() => undefined);
    return started;
  }

  async #join(stopped: AbortSignal): Promise<void> {
    // A browser without them has one phone in each tab, and VCC lets one of them ring.
    const canShare = Boolean(navigator.locks) && typeof BroadcastChannel === 'function';
    const chunk = canShare ? await tabs.load().catch(() => null) : null;
    if (stopped.aborted) return;
    if (chunk) {
      this.#member = chunk.joinTabs({
        ...this.#options,
        use: (phone) => this.#use(phone),
        signedOut: () => this.#end(signedOut),
      });
      return;
    }
    const phone = this.#options.create();
    this.#use(phone);
    phone.start().catch(() => undefined);
  }

  /** Resolves when the phone is ready, wherever it runs. */
  async #whenStarted(signal: AbortSignal | undefined): Promise<void> {
    const { state } = this.state.connection;
    if (state === 'ready' || state === 'reconnecting') return;
    const over = new AbortController();
    const settled = new Promise<void>((resolve, reject) => {
      const follow = ({ detail }: CustomEvent<PhoneState>): void => {
        if (detail.connection.state === 'ready') resolve();
        if (detail.connection.state === 'lost') reject(new PhoneError(detail.connection.error ?? 'connectionLost'));
      };
      this.addEventListener('vcc-state', follow, over);
    });
    return abortable(settled, signal).finally(() => over.abort());
  }

  async #stop(): Promise<void> {
    this.#member?.leave();
    if (!this.#member) await this.#phone?.stop();
    this.#end(idle);
  }

  /** The agent signs out, in every tab. */
  async signOut(): Promise<void> {
    if (this.#member) this.#member.signOut();
    else await this.#stop();
  }

  #end(state: PhoneState): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#member = undefined;
    this.#listening.abort();
    this.#phone = undefined;
    this.#stopped = state;
    this.#dispatch(new CustomEvent('vcc-connection', { detail: state.connection }));
    this.#dispatch(new CustomEvent('vcc-state', { detail: state }));
  }

  /** From now on the element shows another phone. */
  #use(phone: Phone): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    this.#phone = phone;
    for (const name of [...eventNames, 'vcc-state'])
      phone.addEventListener(name, (event) => this.#dispatch(event as CustomEvent<unknown>), this.#listening);
    this.#dispatch(new CustomEvent('vcc-state', { detail: phone.state }));
  }

  #dispatch({ type, detail }: CustomEvent<unknown>): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** One phone for all tabs of an agent. */
export function sharedPhone(options: SharedPhoneOptions): Phone {
  const shared = new SharedState(options);
  return Object.assign(
    shared,
    actionsThat((name, args) => shared.run(name, args)),
  );
}
