const name = 'vcc-embed-calls';

/**
 * Tells the other tabs that rows changed. A message has no content, so that no page can put something into the outbox
 * with it.
 */
export class TabSignal {
  readonly #received: () => void;
  #channel: BroadcastChannel | undefined;

  constructor(received: () => void) {
    this.#received = received;
    this.open();
  }

  open(): void {
    if (this.#channel || typeof BroadcastChannel !== 'function') return;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = () => this.#received();
  }

  send(): void {
    this.#channel?.postMessage(null);
  }

  /** An open channel would keep the page out of the back/forward cache. */
  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}
