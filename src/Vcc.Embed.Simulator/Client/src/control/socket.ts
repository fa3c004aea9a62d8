// The control socket both pages speak (src/Vcc.Embed.Simulator/Control/README.md).

export type Frame = Readonly<Record<string, unknown>> & { readonly type: string };

export interface ControlHandlers {
  onOpen(): void;
  onFrame(frame: Frame): void;
  onClosed(): void;
}

const reopenAfter = [300, 1000, 3000, 5000];

/** Keeps one control socket open while the page lives, and identifies itself on each. */
export class ControlSocket {
  readonly #hello: object;
  readonly #handlers: ControlHandlers;
  readonly #stop: AbortController;
  #socket: WebSocket | null = null;
  #failures = 0;

  constructor(hello: object, handlers: ControlHandlers, stop: AbortController) {
    this.#hello = hello;
    this.#handlers = handlers;
    this.#stop = stop;
    stop.signal.addEventListener('abort', () => this.#socket?.close());
    this.#open();
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  send(frame: object): boolean {
    if (!this.isOpen) return false;
    this.#socket?.send(JSON.stringify(frame));
    return true;
  }

  #open(): void {
    const url = new URL('control', new URL('/vcc-simulator/', location.href));
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(url);
    this.#socket = socket;
    const { signal } = this.#stop;
    socket.addEventListener(
      'open',
      () => {
        this.#failures = 0;
        socket.send(JSON.stringify(this.#hello));
        this.#handlers.onOpen();
      },
      { signal },
    );
    socket.addEventListener(
      'message',
      (event) => {
        const frame = parse(event.data);
        if (frame) this.#handlers.onFrame(frame);
      },
      { signal },
    );
    socket.addEventListener(
      'close',
      () => {
        this.#handlers.onClosed();
        const wait = reopenAfter[Math.min(this.#failures++, reopenAfter.length - 1)] ?? 5000;
        setTimeout(() => {
          if (!signal.aborted) this.#open();
        }, wait);
      },
      { signal },
    );
  }
}

function parse(data: unknown): Frame | null {
  if (typeof data !== 'string') return null;
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null && typeof (value as Frame).type === 'string'
      ? (value as Frame)
      : null;
  } catch {
    return null; // not ours: the server sends objects only
  }
}

export function text(frame: Frame, name: string): string {
  const value = frame[name];
  return typeof value === 'string' ? value : '';
}

export function number(frame: Frame, name: string): number {
  const value = frame[name];
  return typeof value === 'number' ? value : 0;
}

export function flag(frame: Frame, name: string): boolean {
  return frame[name] === true;
}
