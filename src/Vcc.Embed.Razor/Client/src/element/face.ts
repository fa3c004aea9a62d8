import { vi, type Texts } from '../i18n/vi';
import type { Command, OutboundLine, PhoneErrorInfo, PhoneState, TransferAgent } from '../model/state';
import { infoOf, type PhonePort } from './phone-port';

export type Panel = 'none' | 'keypad' | 'transfer' | 'settings';

/** A click within this time after a view appeared was meant for what stood there before. */
const MISCLICK_MS = 300;

/** What the agent is doing with the face: everything drawn that is not the phone's own state. */
export class Face {
  readonly phone: PhonePort;
  readonly #changed: () => void;
  readonly #busy = new Set<Command>();
  #view = '';
  #shownAt = -Infinity;

  texts: Texts = vi;
  now = Date.now();
  number = '';
  digits = '';
  filter = '';
  panel: Panel = 'none';
  agents: readonly TransferAgent[] | null = null;
  lines: readonly OutboundLine[] = [];
  line: string | null = null;
  error: PhoneErrorInfo | null = null;
  notice = '';

  constructor(phone: PhonePort, changed: () => void) {
    this.phone = phone;
    this.#changed = changed;
  }

  get state(): PhoneState {
    return this.phone.state;
  }

  /** A call that still binds the agent. */
  get live(): boolean {
    const { call } = this.state;
    return call !== null && call.state !== 'ended';
  }

  can(command: Command): boolean {
    return this.state.capabilities.has(command);
  }

  isBusy(command: Command): boolean {
    return this.#busy.has(command);
  }

  /** Changes what is drawn. */
  set(change: Partial<Pick<Face, 'number' | 'digits' | 'filter' | 'panel' | 'line' | 'error' | 'notice'>>): void {
    Object.assign(this, change);
    this.#changed();
  }

  /** Runs a command once at a time and says in the face why it was refused. */
  async run<T>(command: Command, action: (phone: PhonePort) => Promise<T>): Promise<T | undefined> {
    if (this.#busy.has(command)) return undefined;
    this.#busy.add(command);
    this.set({ error: null });
    try {
      return await action(this.phone);
    } catch (thrown) {
      this.error = infoOf(thrown);
      return undefined;
    } finally {
      this.#busy.delete(command);
      this.#changed();
    }
  }

  /** For what may be asked again before the last answer came: tones, a new start. */
  async tell(action: (phone: PhonePort) => Promise<void>): Promise<void> {
    try {
      await action(this.phone);
    } catch (thrown) {
      this.set({ error: infoOf(thrown) });
    }
  }

  toggle(panel: Panel): void {
    this.set({ panel: this.panel === panel ? 'none' : panel, digits: '', filter: '' });
    if (this.panel === 'transfer') void this.loadAgents();
  }

  async loadAgents(): Promise<void> {
    this.agents = null;
    this.agents = (await this.run('listAgents', (phone) => phone.listAgents())) ?? [];
    this.#changed();
  }

  async loadLines(): Promise<void> {
    if (!this.can('listLines')) return;
    this.lines = (await this.run('listLines', (phone) => phone.listLines())) ?? [];
    this.line ??= this.lines.find((line) => line.isDefault)?.id ?? null;
    this.#changed();
  }

  dial(number: string): void {
    if (number === '' || this.justAppeared()) return;
    const options = this.line === null ? {} : { lineId: this.line };
    void this.run('call', (phone) => phone.call(number, options));
  }

  /** Told on every drawing which view it is, so that a view that just appeared can ignore clicks meant for the one before. */
  enterView(view: string): void {
    if (view === this.#view) return;
    const first = this.#view === '';
    this.#view = view;
    if (first && !view.startsWith('incoming')) return;
    this.#shownAt = performance.now();
    // A little later, because a timer may come early by the other clock.
    setTimeout(this.#changed, MISCLICK_MS + 10);
  }

  justAppeared(): boolean {
    return performance.now() - this.#shownAt < MISCLICK_MS;
  }
}
