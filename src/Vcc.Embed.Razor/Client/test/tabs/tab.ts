import { vi } from 'vitest';
import type { Phone } from '../../src/api/phone';
import type { PhoneState } from '../../src/model/state';
import { joinTabs, type TabMember } from '../../src/tabs/tab-member';
import { FakePhone, readyState } from '../fake-phone';
import { FakeChannel } from '../fake/browser-tabs';

const opened: Tab[] = [];

interface TabOptions {
  readonly agent?: string | null;
  readonly window?: boolean;
  readonly state?: Partial<PhoneState>;
}

/** A tab of the running test: what it shows, and the phones that it created. */
export class Tab {
  readonly created: FakePhone[] = [];
  shown: Phone | undefined;
  agent: string | null;
  readonly member: TabMember;
  readonly channel: FakeChannel | undefined;
  readonly #heard: string[] = [];

  /** `state`: of the phones that this tab creates. Without it each tab has an extension of its own. */
  constructor({ agent = 'A', window = false, state = {} }: TabOptions = {}) {
    this.agent = agent;
    opened.push(this);
    this.member = joinTabs({
      endpoint: '/vcc',
      window,
      create: () => {
        const phone = new FakePhone({ ...readyState, extension: `${opened.indexOf(this)}`, ...state });
        this.created.push(phone);
        return phone;
      },
      findAgent: () => Promise.resolve(this.agent),
      use: (phone) => (this.shown = phone),
      signedOut: () => (this.shown = undefined),
    });
    this.channel = FakeChannel.open.at(-1);
  }

  /** The phone that this tab owns. */
  get own(): FakePhone {
    const phone = this.created.at(-1);
    if (!phone) throw new Error('This tab never owned the phone.');
    return phone;
  }

  /** This tab shows a phone of its own, which is not stopped. */
  get owns(): boolean {
    return this.created.at(-1) === this.shown && !this.own.asked.includes('stop');
  }

  /** This tab shows the phone of another one. */
  get mirrors(): boolean {
    return this.shown?.sharing?.remote === true && this.shown.state.connection.state === 'ready';
  }

  /** Names of events that the tab hears from now on, without the prefix. */
  listen(...names: readonly string[]): readonly string[] {
    for (const name of names) this.shown?.addEventListener(name, () => this.#heard.push(name.slice(4)));
    return this.#heard;
  }
}

/** Opens a tab and waits until it owns or mirrors the phone. */
export async function openTab(options?: ConstructorParameters<typeof Tab>[0]): Promise<Tab> {
  const tab = new Tab(options);
  await pass();
  return tab;
}

export async function pass(ms = 10): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}
