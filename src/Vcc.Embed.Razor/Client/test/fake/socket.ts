type Handler = ((event: never) => void) | null;

/** A WebSocket that a test controls. */
export class FakeSocket extends EventTarget {
  readonly url: string;
  readonly protocol: string;
  readyState = 0;
  readonly sent: string[] = [];
  readonly #handlers = new Map<string, Handler>();

  constructor(url: string, protocols?: string | string[]) {
    super();
    this.url = url;
    this.protocol = [protocols ?? ''].flat()[0] ?? '';
  }

  // Without getters, because happy-dom's EventTarget calls a readable handler a second time.
  set onopen(handler: Handler) {
    this.#on('open', handler);
  }
  set onmessage(handler: Handler) {
    this.#on('message', handler);
  }
  set onclose(handler: Handler) {
    this.#on('close', handler);
  }
  set onerror(handler: Handler) {
    this.#on('error', handler);
  }

  /** As in a browser, `on…` handlers are listeners added when they are first set: after those of the constructor. */
  #on(type: string, handler: Handler): void {
    if (!this.#handlers.has(type)) this.addEventListener(type, (event) => this.#handlers.get(type)?.(event as never));
    this.#handlers.set(type, handler);
  }

  send(data: string): void {
    if (this.readyState === 0) throw new DOMException('still connecting', 'InvalidStateError');
    if (this.readyState === 1) this.sent.push(data);
  }

  open(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  say(frame: unknown): void {
    this.dispatchEvent(
      new MessageEvent('message', { data: typeof frame === 'string' ? frame : JSON.stringify(frame) }),
    );
  }

  /** The browser closes it. A real socket would fire its own close event much later. */
  close(): void {
    this.readyState = 3;
  }

  /** The other end closes it. */
  drop(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event('error'));
    this.dispatchEvent(new Event('close'));
  }

  frames(): Record<string, unknown>[] {
    return this.sent.map((text) => JSON.parse(text) as Record<string, unknown>);
  }
}
