import { vi, type Texts } from '../i18n/vi';
import type { Command } from '../model/commands';
import { isLive } from '../model/state';
import type { OutboundLine, PhoneErrorInfo, PhoneState, TransferAgent } from '../model/state';
import { toErrorInfo, type Phone } from './phone';
import type { Sounds } from './sounds/sounds';

export type Panel = 'none' | 'keypad' | 'transfer' | 'settings' | 'lines';

/** A click this soon after a view appeared was meant for the view before it. */
const MISCLICK_MS = 300;

/** What the views draw: the phone's state, and what the agent typed and opened. */
export class ViewModel {
  readonly phone: Phone;
  /** The element that shows the views. */
  readonly element: Element;
  /** The address of the host's endpoints. */
  readonly endpoint: string;
  readonly #changed: () => void;
  readonly #loadPanels: () => Promise<unknown>;
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
  sounds: Sounds | undefined;
  /** Called with every drawing: texts may have changed. */
  drawn: (() => void) | undefined;
  /** Called when another view replaces this one. A view sets it while it has something to save. */
  leave: (() => void) | undefined;

  constructor(
    phone: Phone,
    element: Element,
    endpoint: string,
    changed: () => void,
    loadPanels: () => Promise<unknown>,
  ) {
    this.phone = phone;
    this.element = element;
    this.endpoint = endpoint;
    this.#changed = changed;
    this.#loadPanels = loadPanels;
  }

  get state(): PhoneState {
    return this.phone.state;
  }

  /** A call exists and has not ended. */
  get live(): boolean {
    return isLive(this.state.call);
  }

  can(command: Command): boolean {
    return this.state.capabilities.has(command);
  }

  isBusy(command: Command): boolean {
    return this.#busy.has(command);
  }

  /** Changes what is drawn. */
  set(change: Partial<Pick<ViewModel, 'number' | 'digits' | 'filter' | 'panel' | 'line' | 'error' | 'notice'>>): void {
    Object.assign(this, change);
    this.#changed();
  }

  /** Runs a command unless it is already running, and shows the error when it is refused. */
  async run<T>(command: Command, action: (phone: Phone) => Promise<T>): Promise<T | undefined> {
    if (this.#busy.has(command)) return undefined;
    this.#busy.add(command);
    this.set({ error: null });
    try {
      return await action(this.phone);
    } catch (thrown) {
      this.error = toErrorInfo(thrown);
      return undefined;
    } finally {
      this.#busy.delete(command);
      this.#changed();
    }
  }

  /** Runs a command that may be repeated before it ended: tones, a new start. */
  async runRepeatable(action: (phone: Phone) => Promise<void>): Promise<void> {
    try {
      await action(this.phone);
    } catch (thrown) {
      this.set({ error: toErrorInfo(thrown) });
    }
  }

  /** Sends one tone. It does not wait for the tone before: the phone keeps their order. */
  sendDigit(digit: string): void {
    this.set({ digits: (this.digits + digit).slice(-20) });
    void this.runRepeatable((phone) => phone.sendDtmf(digit));
  }

  toggle(panel: Panel): void {
    this.set({ panel: this.panel === panel ? 'none' : panel, digits: '', filter: '' });
    if (this.panel === 'none') return;
    if (this.panel === 'transfer') void this.loadAgents();
    // An error takes the place of the panel.
    void this.#loadPanels().then(this.#changed, (error) => this.set({ panel: 'none', error: toErrorInfo(error) }));
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

  /** Calls a number that the agent clicked in the page. */
  callFromPage(number: string, context: string | undefined): void {
    const lineId = this.line ?? undefined;
    void this.run('call', (phone) => phone.call(number, { lineId, context }));
  }

  /** Called with every drawing. A view that just appeared ignores clicks for a moment. */
  enterView(view: string): void {
    if (view === this.#view) return;
    this.leave?.();
    const first = this.#view === '';
    this.#view = view;
    if (first && !view.startsWith('incoming')) return;
    this.#shownAt = performance.now();
    // The timer and performance.now() differ by some milliseconds.
    setTimeout(this.#changed, MISCLICK_MS + 10);
  }

  justAppeared(): boolean {
    return performance.now() - this.#shownAt < MISCLICK_MS;
  }
}
