import type { Phone } from '../api/phone';
import { optionsIndex } from '../model/commands';
import { toErrorInfo } from '../model/errors';
import { eventNames, type PhoneEvent } from '../model/events';
import type { Received, TabMessage } from './messages';

type Command = Extract<Received, { kind: 'command' }>;

/** The phone of this tab, which answers for all tabs: it tells them its state and events, and runs their commands. */
export class OwnedPhone {
  readonly #phone: Phone;
  readonly #send: (message: TabMessage) => void;
  readonly #stop = new AbortController();
  readonly #term = Date.now();
  readonly #running = new Map<string, AbortController>();
  readonly #window: boolean;
  #events: PhoneEvent[] = [];
  #sending = false;
  #agent: string | null = null;

  constructor(phone: Phone, window: boolean, send: (message: TabMessage) => void) {
    this.#phone = phone;
    this.#window = window;
    this.#send = send;
    const { signal } = this.#stop;
    for (const name of eventNames)
      phone.addEventListener(
        name,
        ({ detail }: CustomEvent) => {
          this.#events.push([name, detail] as unknown as PhoneEvent);
          this.#schedule();
        },
        { signal },
      );
    phone.addEventListener('vcc-state', () => this.tell(), { signal });
  }

  get agent(): string | null {
    return this.#agent;
  }

  set agent(key: string | null) {
    this.#agent = key;
    this.tell();
  }

  /** Tells the other tabs the state, and what happened since the last time. */
  tell(): void {
    this.#sending = false;
    if (this.#stop.signal.aborted) return;
    const events = this.#events.splice(0);
    this.#send({
      kind: 'update',
      term: this.#term,
      agent: this.#agent,
      window: this.#window,
      state: this.#phone.state,
      events,
    });
  }

  /** Runs a command of another tab. Its result or refusal goes to that tab. */
  async run(command: Command): Promise<void> {
    const id = `${command.from} ${command.id}`;
    if (this.#running.has(id)) return;
    const scope = new AbortController();
    this.#running.set(id, scope);
    this.#send({ kind: 'accepted', id });
    try {
      const run = this.#phone[command.name] as (...args: readonly unknown[]) => Promise<unknown>;
      const value = await run.apply(this.#phone, withSignal(command, scope.signal));
      this.#send({ kind: 'settled', id, value });
    } catch (thrown) {
      this.#send({ kind: 'settled', id, error: toErrorInfo(thrown) });
    } finally {
      this.#running.delete(id);
    }
  }

  abort({ from, id }: { readonly from: string; readonly id: string }): void {
    this.#running.get(`${from} ${id}`)?.abort();
  }

  close(): void {
    this.#stop.abort();
  }

  /** An event without a change of the state has no other moment. */
  #schedule(): void {
    if (this.#sending) return;
    this.#sending = true;
    queueMicrotask(() => this.#sending && this.tell());
  }
}

/** No message can carry the signal of the other tab, so this tab has one of its own. */
function withSignal({ name, args }: Command, signal: AbortSignal): unknown[] {
  const given = [...args];
  const index = optionsIndex(name);
  given[index] = { ...(given[index] as object | null), signal };
  return given;
}
