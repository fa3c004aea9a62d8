import type { Phone } from '../api/phone';
import { optionsIndex, type CommandName, type CommandOptions } from '../model/commands';
import { PhoneError } from '../model/errors';
import type { PhoneErrorInfo } from '../model/errors';
import type { PhoneEvent } from '../model/events';
import { isLive, type PhoneState } from '../model/state';
import { eventsBetween } from '../phone/change-events';
import { initialModel } from '../phone/phone-model';
import type { OwnerUpdate, Received, TabMessage } from './messages';
import { actionsThat, TypedEventTarget } from './phone-actions';

/** An owner accepts a command at once, unless its page hangs. */
const acceptMs = 2_000;

interface Pending {
  readonly accepted: () => void;
  readonly settle: (message: { readonly value?: unknown; readonly error?: PhoneErrorInfo }) => void;
}

/** The phone of another tab: its state, its events, and its commands with their results. */
export class MirrorState extends TypedEventTarget {
  readonly #id: string;
  readonly #send: (message: TabMessage) => void;
  readonly #silent: () => void;
  readonly #pending = new Map<string, Pending>();
  #count = 0;
  #term = 0;
  #window = false;
  #state = connectingState();

  /** `silent` is called when the owner does not accept a command. */
  constructor(id: string, send: (message: TabMessage) => void, silent: () => void) {
    super();
    this.#id = id;
    this.#send = send;
    this.#silent = silent;
  }

  get state(): PhoneState {
    return this.#state;
  }

  get sharing(): Phone['sharing'] {
    return { remote: true, window: this.#window };
  }

  /** An owner has told its state, and has not left since. */
  get followed(): boolean {
    return this.#term > 0;
  }

  /** Shows what the owner told. An earlier owner may still speak; it is not heard. */
  update({ term, window, state, events }: OwnerUpdate): void {
    if (term < this.#term) return;
    const first = term > this.#term ? this.#meet(state) : [];
    this.#term = term;
    this.#window = window;
    const known = new Set(first.map(([name]) => name));
    this.#change(state, [...first, ...events.filter(([name]) => !known.has(name))]);
  }

  /** What this tab learns from the first update of an owner. A call of before is in the state; it does not begin again. */
  #meet(state: PhoneState): PhoneEvent[] {
    this.leave();
    return eventsBetween(this.#state, { ...state, call: null, transferOffer: null });
  }

  /** The owner left. A call of its page has ended with it. */
  leave(): void {
    if (!this.followed) return;
    this.close();
    this.#term = 0;
    this.#window = false;
    const { call } = this.#state;
    if (isLive(call)) {
      const ended = { ...call, state: 'ended', endReason: 'pageClosed', endedAt: Date.now() } as const;
      this.#change({ ...this.#state, call: ended, transferOffer: null }, [['vcc-call-ended', ended]]);
    }
    const connection = connectingState().connection;
    this.#change({ ...this.#state, connection, audioProblem: null }, [['vcc-connection', connection]]);
  }

  receive(message: Received): void {
    if (message.kind === 'accepted') this.#pending.get(message.id)?.accepted();
    if (message.kind === 'settled') this.#pending.get(message.id)?.settle(message);
  }

  run(name: CommandName, given: readonly unknown[]): Promise<unknown> {
    if (!this.followed) return Promise.reject(new PhoneError('notReady'));
    const { args, signal } = messageOf(name, given);
    if (signal?.aborted) return Promise.reject(new PhoneError('aborted'));
    const id = String(++this.#count);
    const key = `${this.#id} ${id}`;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        settle({ error: { code: 'tabNotResponding' } });
        this.#silent();
      }, acceptMs);
      const abort = (): void => {
        this.#send({ kind: 'abort', id });
        settle({ error: { code: 'aborted' } });
      };
      const settle: Pending['settle'] = ({ value, error }) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        this.#pending.delete(key);
        if (error) reject(new PhoneError(error));
        else resolve(value);
      };
      this.#pending.set(key, { accepted: () => clearTimeout(timer), settle });
      signal?.addEventListener('abort', abort);
      this.#send({ kind: 'command', id, name, args });
    });
  }

  /** Nobody settles the commands that wait. */
  close(): void {
    for (const { settle } of [...this.#pending.values()]) settle({ error: { code: 'connectionLost' } });
  }

  #change(state: PhoneState, events: readonly PhoneEvent[]): void {
    this.#state = state;
    for (const [name, detail] of events) this.dispatchEvent(new CustomEvent(name, { detail }));
    this.dispatchEvent(new CustomEvent('vcc-state', { detail: state }));
  }
}

export type MirrorPhone = MirrorState & Phone;

/** A phone that another tab owns. */
export function mirrorPhone(...given: ConstructorParameters<typeof MirrorState>): MirrorPhone {
  const mirror = new MirrorState(...given);
  return Object.assign(
    mirror,
    actionsThat((name, args) => mirror.run(name, args)),
  );
}

/** A phone that does not know yet whether another tab owns it. */
export function connectingState(): PhoneState {
  return { ...initialModel('').state, connection: { state: 'connecting', voiceRegistered: false } };
}

/** The arguments as a message carries them: without the signal of the options. */
function messageOf(name: CommandName, given: readonly unknown[]): { args: unknown[]; signal: AbortSignal | undefined } {
  const index = optionsIndex(name);
  const { signal, ...options } = (given[index] ?? {}) as CommandOptions;
  const args = [...given];
  args[index] = options;
  return { args, signal };
}
