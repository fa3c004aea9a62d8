/** So long an owner may take to find that another agent is signed in. */
const recheckMs = 5_000;

/** Is the phone of another tab the phone of the agent who is signed in here? */
export class AgentCheck {
  readonly #find: () => Promise<string | null>;
  readonly #stranger: () => void;
  readonly #apart: (agent: string) => void;
  #agent: Promise<string | null> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * `stranger` is called once when the phone is another agent's. `apart` is called when it stays so, because each tab
   * has a sign-in of its own.
   */
  constructor(find: () => Promise<string | null>, stranger: () => void, apart: (agent: string) => void) {
    this.#find = find;
    this.#stranger = stranger;
    this.#apart = apart;
  }

  /** `unknown`: the owner does not know its agent yet. `none`: nobody is signed in here. */
  async compare(owner: string | null): Promise<'same' | 'other' | 'unknown' | 'none'> {
    this.#agent ??= this.#find();
    const agent = await this.#agent;
    if (agent === null) return 'none';
    if (owner === null) return 'unknown';
    if (agent !== owner) {
      this.#meet(agent);
      return 'other';
    }
    this.stop();
    return 'same';
  }

  /** Nobody waits any more for the other agent to leave. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #meet(agent: string): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => this.#apart(agent), recheckMs);
    this.#stranger();
  }
}
