const name = 'vcc-embed-focus';

interface Focus {
  readonly id: string;
  readonly focused: boolean;
}

/** Whether the agent looks at a tab of this application. Only one tab has the focus. */
export class TabFocus {
  readonly #id = String(Math.random());
  readonly #changed: () => void;
  #channel: BroadcastChannel | undefined;
  #other: string | null = null;

  constructor(changed: () => void, signal: AbortSignal) {
    this.#changed = changed;
    if (typeof BroadcastChannel === 'function') {
      this.#channel = new BroadcastChannel(name);
      this.#channel.onmessage = ({ data }: MessageEvent<Partial<Focus> | null>) => this.#hear(data ?? {});
    }
    const tell = (): void => this.#tell(this.#here);
    for (const type of ['focus', 'blur']) window.addEventListener(type, tell, { signal });
    document.addEventListener('visibilitychange', tell, { signal });
    // An open channel would keep the page out of the back/forward cache.
    const close = (): void => {
      this.#tell(false);
      this.#channel?.close();
      this.#channel = undefined;
    };
    window.addEventListener('pagehide', close, { signal });
    signal.addEventListener('abort', close);
    tell();
  }

  /** The agent looks at this tab or another one. */
  get focused(): boolean {
    return this.#here || this.#other !== null;
  }

  get #here(): boolean {
    return !document.hidden && document.hasFocus();
  }

  #tell(focused: boolean): void {
    this.#channel?.postMessage({ id: this.#id, focused } satisfies Focus);
    if (focused) this.#other = null;
    this.#changed();
  }

  #hear({ id, focused }: Partial<Focus>): void {
    if (typeof id !== 'string' || id.length > 40 || typeof focused !== 'boolean') return;
    if (focused) this.#other = id;
    else if (this.#other === id) this.#other = null;
    this.#changed();
  }
}
