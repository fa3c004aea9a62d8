import type { RealmWindow } from './globals';

/** One socket of the vendor's scripts, as we watch it. */
export interface Line {
  readonly kind: 'agent' | 'sip';
  readonly socket: WebSocket;
  /** When something was last heard on it, milliseconds since the epoch. */
  heardAt: number;
  /** How often something was heard on it: a clock may stand still between a question and its answer. */
  heard: number;
  /** Given up by us: the scripts were told that it closed, and nothing of it may reach them any more. */
  abandoned: boolean;
  /** The browser has closed it: everything that was sent before is out. */
  readonly closed: Promise<void>;
}

export interface LineListener {
  opened(line: Line): void;
  /** Answers whether the scripts may hear it too. */
  heard(line: Line, data: unknown): boolean;
  /** May hold a frame back by answering false. */
  sending(line: Line, data: unknown): boolean;
  closed(line: Line): void;
}

/**
 * Watches the two sockets of the vendor's scripts. Our listeners are added in the constructor, so they run before any of theirs.
 * Sockets of the page itself (in isolation `page`) are left alone.
 */
export function tapSockets(realm: RealmWindow, listener: LineListener): void {
  const Plain = realm.WebSocket;
  const lines = new WeakMap<WebSocket, Line>();

  class TappedWebSocket extends Plain {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      const sip = protocols !== undefined && [protocols].flat().includes('sip');
      if (!sip && !/\/websocket\/?$/.test(String(url).split('?')[0] ?? '')) return;
      const closed = new Promise<void>((resolve) =>
        this.addEventListener('close', () => this.readyState === 3 && resolve()),
      );
      const line: Line = {
        kind: sip ? 'sip' : 'agent',
        socket: this,
        heardAt: Date.now(),
        heard: 0,
        abandoned: false,
        closed,
      };
      lines.set(this, line);
      this.addEventListener('open', () => {
        line.heardAt = Date.now();
        listener.opened(line);
      });
      this.addEventListener('message', (event: MessageEvent) => {
        if (line.abandoned) return event.stopImmediatePropagation();
        line.heardAt = Date.now();
        line.heard++;
        if (!listener.heard(line, event.data)) event.stopImmediatePropagation();
      });
      this.addEventListener('error', (event) => {
        if (line.abandoned) event.stopImmediatePropagation();
      });
      this.addEventListener('close', (event) => {
        if (line.abandoned && event.isTrusted) return event.stopImmediatePropagation();
        listener.closed(line);
      });
    }

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
      const line = lines.get(this);
      if (!line || listener.sending(line, data)) super.send(data as string);
    }
  }
  realm.WebSocket = TappedWebSocket;
}

/** Tells the scripts at once that a dead socket closed; the browser itself would take many seconds to notice. */
export function abandon(line: Line): void {
  if (line.abandoned) return;
  line.abandoned = true;
  line.socket.close();
  line.socket.dispatchEvent(new CloseEvent('close', { code: 1006 }));
}
