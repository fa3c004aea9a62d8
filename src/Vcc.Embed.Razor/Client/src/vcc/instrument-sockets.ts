import type { Channel, ChannelKind } from '../model/engine';
import type { Caller } from './caller';
import type { RealmWindow } from './globals';

/** A socket of VCC's scripts as the phone watches it. */
export interface SocketChannel extends Channel {
  readonly kind: ChannelKind;
  readonly socket: WebSocket;
  receivedAt: number;
  received: number;
  /** The phone gave it up and told VCC's scripts that it closed. Nothing of it may reach them any more. */
  abandoned: boolean;
  /** Resolves when the browser has closed it, so everything that was sent before has left. */
  readonly closed: Promise<void>;
}

export interface SocketListener {
  opened(channel: SocketChannel): void;
  /** Returns whether VCC's scripts may receive the message too. */
  received(channel: SocketChannel, data: unknown): boolean;
  /** Returns whether the message may leave. */
  sending(channel: SocketChannel, data: unknown): boolean;
  closed(channel: SocketChannel): void;
}

/**
 * Watches the two sockets of VCC's scripts. The listeners are added in the constructor, so they run before those of the
 * scripts. Sockets of the CRM in the same window (in isolation `page`) stay as they are.
 */
export function instrumentSockets(realm: RealmWindow, listener: SocketListener, caller: Caller): void {
  const Plain = realm.WebSocket;
  const channels = new WeakMap<WebSocket, SocketChannel>();

  class InstrumentedWebSocket extends Plain {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      const kind = caller.isVendor() && kindOf(url, protocols);
      if (!kind) return;
      const channel = watch(this, kind, listener);
      channels.set(this, channel);
    }

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
      const channel = channels.get(this);
      if (!channel || listener.sending(channel, data)) super.send(data as string);
    }
  }
  realm.WebSocket = InstrumentedWebSocket;
}

function kindOf(url: string | URL, protocols?: string | string[]): ChannelKind | null {
  if (protocols !== undefined && [protocols].flat().includes('sip')) return 'sip';
  return /\/websocket\/?$/.test(String(url).split('?')[0] ?? '') ? 'agent' : null;
}

function watch(socket: WebSocket, kind: ChannelKind, listener: SocketListener): SocketChannel {
  const closed = new Promise<void>((resolve) =>
    socket.addEventListener('close', () => socket.readyState === 3 && resolve()),
  );
  const channel: SocketChannel = {
    kind,
    socket,
    get open() {
      return socket.readyState === 1;
    },
    receivedAt: Date.now(),
    received: 0,
    abandoned: false,
    closed,
  };
  socket.addEventListener('open', () => {
    channel.receivedAt = Date.now();
    listener.opened(channel);
  });
  socket.addEventListener('message', (event: MessageEvent) => {
    if (channel.abandoned) return event.stopImmediatePropagation();
    channel.receivedAt = Date.now();
    channel.received++;
    if (!listener.received(channel, event.data)) event.stopImmediatePropagation();
  });
  socket.addEventListener('error', (event) => {
    if (channel.abandoned) event.stopImmediatePropagation();
  });
  socket.addEventListener('close', (event) => {
    if (channel.abandoned && event.isTrusted) return event.stopImmediatePropagation();
    listener.closed(channel);
  });
  return channel;
}

/** Tells VCC's scripts at once that a dead socket closed. The browser itself would need many seconds. */
export function abandon(channel: SocketChannel): void {
  if (channel.abandoned) return;
  channel.abandoned = true;
  channel.socket.close();
  channel.socket.dispatchEvent(new CloseEvent('close', { code: 1006 }));
}
