import type { Phone } from '../api/phone';
import { isLive } from '../model/state';
import { AgentCheck } from './agent-check';
import { isCallLocked, lockCalls } from './call-lock';
import type { OwnerUpdate, Received, TabMessage } from './messages';
import { mirrorPhone, type MirrorPhone } from './mirror-phone';
import { inheritVoice, leaveVoice, voiceLeft } from './inherited-voice';
import { OwnedPhone } from './owned-phone';
import { OwnerLock } from './owner-lock';
import { isInShell } from './shell-frame';
import { TabChannel } from './tab-channel';
import { followTab } from './tab-life';

/** So long an owner may take to respond. After that its page hangs. */
const silentMs = 2_000;

/** A page in the shell leaves the phone to the shell. One that has no phone after this time needs help. */
const shellMs = 8_000;

export interface MemberOptions {
  /** The tabs of one endpoint share its phone. */
  readonly endpoint: string;
  /** This tab is the phone window, which owns the phone wherever it may. */
  readonly window: boolean;
  readonly create: () => Phone;
  /** The key of the signed-in agent, `null` when there is none. Settles when the server has responded. */
  readonly findAgent: (signal: AbortSignal) => Promise<string | null>;
  /** Called with the phone to show from now on. */
  readonly use: (phone: Phone) => void;
  /** The agent signed out in some tab, and this one has left. */
  readonly signedOut: () => void;
}

/** A tab of those that share a phone: the owner, or a mirror of it. */
export interface TabMember {
  /** Ends this tab's part. A phone that it owns stops, and another tab becomes the owner. */
  leave(): void;
  /** The agent signs out. Every tab leaves. */
  signOut(): void;
}

/** Joins the tabs of an endpoint. */
export function joinTabs(options: MemberOptions): TabMember {
  let stay: Stay;
  const join: Join = (name, fresh = false) => (stay = new Stay(options, name, fresh, join));
  join(`vcc-embed phone ${options.endpoint}`, true);
  return { leave: () => stay.leave(), signOut: () => stay.signOut() };
}

type Join = (name: string, fresh?: boolean) => void;

/** A tab among the others, until it leaves. */
class Stay implements TabMember {
  readonly #options: MemberOptions;
  readonly #name: string;
  readonly #join: Join;
  readonly #scope = new AbortController();
  readonly #channel: TabChannel;
  readonly #mirror: MirrorPhone;
  readonly #lock: OwnerLock;
  readonly #check: AgentCheck;
  readonly #isInShell = isInShell();
  #heard = false;
  /** The owner before hangs, perhaps for long. */
  #stole = false;
  #phone: Phone | undefined;
  #owned: OwnedPhone | undefined;

  /** Looks for the owner, and waits to become it. `fresh`: the page has just opened. */
  constructor(options: MemberOptions, name: string, fresh: boolean, join: Join) {
    const { signal } = this.#scope;
    this.#options = options;
    this.#name = name;
    this.#join = join;
    this.#channel = new TabChannel(name, (message) => void this.#receive(message));
    this.#mirror = mirrorPhone(this.#channel.id, this.#send, () => void this.#takeFromSilent());
    this.#check = new AgentCheck(
      () => options.findAgent(signal),
      () => this.#send({ kind: 'recheck' }),
      (agent) => this.#rejoin(`${name} ${agent}`),
    );
    this.#lock = new OwnerLock(name, {
      granted: () => this.#own(),
      taken: () => this.#rejoin(),
      failed: () => this.#goAlone(),
    });
    followTab({ hidden: () => this.#hide(), frozen: () => this.#freeze(), back: () => join(name) }, signal);
    options.use(this.#mirror);
    this.#send({ kind: 'hello', fresh });
    if (!this.#isInShell) this.#lock.wait();
    setTimeout(() => this.#heard || void this.#takeFromSilent(), this.#isInShell ? shellMs : silentMs);
  }

  leave(): void {
    this.#check.stop();
    this.#disown();
    this.#scope.abort();
    this.#lock.stop();
    this.#channel.close();
    this.#mirror.close();
  }

  signOut(): void {
    this.#send({ kind: 'signOut' });
    this.leave();
    this.#options.signedOut();
  }

  readonly #send = (message: TabMessage): void => {
    if (!this.#scope.signal.aborted) this.#channel.send(message);
  };

  #rejoin(name = this.#name): void {
    if (this.#scope.signal.aborted) return;
    this.leave();
    this.#join(name);
  }

  #own(): void {
    this.#check.stop();
    const voice = this.#stole ? null : voiceLeft(this.#name, this.#mirror.followed ? this.#mirror.state : null);
    // A call of the owner before has ended with its page.
    this.#mirror.leave();
    const phone = this.#startPhone();
    inheritVoice(phone, voice, this.#scope.signal);
    lockCalls(this.#name, phone, this.#scope.signal);
    this.#owned = new OwnedPhone(phone, this.#options.window, this.#send);
    void this.#identify();
  }

  #startPhone(): Phone {
    const phone = this.#options.create();
    this.#phone = phone;
    this.#options.use(phone);
    // The phone shows why it could not start.
    phone.start().catch(() => undefined);
    return phone;
  }

  /** Stops the phone of this tab. */
  #disown(): void {
    if (this.#phone) leaveVoice(this.#name, this.#phone.state);
    this.#phone?.stop().catch(() => undefined);
    this.#phone = undefined;
    if (!this.#owned) return;
    this.#owned.close();
    this.#owned = undefined;
    this.#send({ kind: 'gone' });
  }

  /** The page closes. Its phone says goodbye to VCC itself, and must not start again beside the next owner. */
  #hide(): void {
    const phone = this.#phone;
    if (phone) {
      leaveVoice(this.#name, phone.state);
      addEventListener('pageshow', () => void phone.stop(), { capture: true, once: true });
    }
    this.#phone = undefined;
    this.leave();
  }

  /** A frozen page answers nobody. A call keeps the browser from freezing it for long. */
  #freeze(): boolean {
    if (this.#isCalling) return false;
    this.leave();
    return true;
  }

  get #isCalling(): boolean {
    return isLive(this.#phone?.state.call ?? null);
  }

  async #receive(message: Received): Promise<void> {
    switch (message.kind) {
      case 'hello':
        return this.#greet(message.fresh);
      case 'update':
        return this.#owned ? undefined : this.#follow(message);
      case 'command':
        return this.#owned?.run(message);
      case 'abort':
        return this.#owned?.abort(message);
      case 'yield':
        return this.#yield(message.from);
      case 'yielded':
        return message.to === this.#channel.id ? this.#lock.wait(true) : undefined;
      case 'recheck':
        return this.#recheck();
      case 'gone':
        return this.#owned ? undefined : this.#mirror.leave();
      case 'signOut':
        this.leave();
        return this.#options.signedOut();
      default:
        this.#mirror.receive(message);
    }
  }

  /** A phone that only a person can mend goes to the page that has just opened. Perhaps someone signed in there. */
  #greet(fresh: boolean): void {
    const { connection } = this.#phone?.state ?? {};
    if (fresh && connection?.state === 'lost' && !connection.retrying) this.#rejoin();
    else this.#owned?.tell();
  }

  /** Mirrors the owner, if it is the phone of the agent who is signed in here. */
  async #follow(update: OwnerUpdate): Promise<void> {
    this.#heard = true;
    const found = await this.#check.compare(update.agent);
    if (this.#scope.signal.aborted || this.#owned) return;
    if (found === 'none') this.#goAlone();
    if (found !== 'same') return;
    this.#mirror.update(update);
    const { window, state } = update;
    if (this.#options.window && !window && !isLive(state.call)) this.#send({ kind: 'yield' });
  }

  /** Asks the server who is signed in. */
  async #identify(): Promise<void> {
    const owned = this.#owned;
    const agent = await this.#options.findAgent(this.#scope.signal);
    if (owned) owned.agent = agent;
  }

  /** Another tab says that another agent is signed in. Then everything of this agent ends first. */
  async #recheck(): Promise<void> {
    const owned = this.#owned;
    const before = owned?.agent;
    await this.#identify();
    if (owned && owned === this.#owned && owned.agent !== before) this.#rejoin();
  }

  /** Nobody is signed in, or the server is older than this page. The phone shows what is wrong. */
  #goAlone(): void {
    if (this.#scope.signal.aborted) return;
    this.leave();
    this.#startPhone();
  }

  /** Hands the phone to the phone window. A call holds it here. */
  #yield(to: string): void {
    if (!this.#owned || this.#options.window || this.#isCalling) return;
    this.#disown();
    this.#options.use(this.#mirror);
    this.#send({ kind: 'yielded', to });
    // The window takes the lock at once. If it closed meanwhile, the next tab gets it.
    setTimeout(() => this.#lock.release(), silentMs);
  }

  /** The owner's page hangs. Its phone may be taken, unless a call lives in it. */
  async #takeFromSilent(): Promise<void> {
    if (this.#owned || (await isCallLocked(this.#name)) || this.#scope.signal.aborted) return;
    this.#stole = true;
    this.#lock.wait(!this.#isInShell);
  }
}
