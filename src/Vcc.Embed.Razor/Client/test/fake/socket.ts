/** A WebSocket whose other end is the test. */
export class FakeSocket extends EventTarget {
  readonly url: string;
  readonly protocol: string;
  readyState = 0;
  readonly sent: string[] = [];
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onclose: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;

  constructor(url: string, protocols?: string | string[]) {
    super();
    this.url = url;
    this.protocol = [protocols ?? ''].flat()[0] ?? '';
    // As in a browser, `on…` handlers are listeners added when they are first set: after those of the constructor.
    queueMicrotask(() => {
      for (const type of ['open', 'message', 'close', 'error'] as const) {
        this.addEventListener(type, (event) => (this[`on${type}`] as ((event: Event) => void) | null)?.(event));
      }
    });
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
    this.dispatchEvent(new MessageEvent('message', { data: typeof frame === 'string' ? frame : JSON.stringify(frame) }));
  }

  /** Ends from our side; a real one would still fire its own close event much later. */
  close(): void {
    this.readyState = 3;
  }

  /** The other end is gone. */
  drop(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event('error'));
    this.dispatchEvent(new Event('close'));
  }

  frames(): Record<string, unknown>[] {
    return this.sent.map((text) => JSON.parse(text) as Record<string, unknown>);
  }
}
