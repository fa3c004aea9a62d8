type Handler = (data?: unknown) => void;

/** Works like the emitter inside JsSIP: synchronous, and a handler that throws stops the later ones. */
export class Emitter {
  readonly #handlers = new Map<string, Handler[]>();

  on(event: string, handler: Handler): this {
    this.#handlers.set(event, [...(this.#handlers.get(event) ?? []), handler]);
    return this;
  }

  emit(event: string, data?: unknown): void {
    for (const handler of this.#handlers.get(event) ?? []) handler(data);
  }

  count(): number {
    return [...this.#handlers.values()].reduce((sum, list) => sum + list.length, 0);
  }
}

export class FakeSession extends Emitter {
  status: 'ringing' | 'up' | 'over' = 'ringing';
  muted = false;
  /** The SIP status with which this end refused. */
  refusedWith: number | undefined;
  /** The browser denies the microphone at the next answer. */
  denied = false;
  /** The browser has no microphone yet, so the answer does not complete by itself. */
  slow = false;
  readonly track = Object.assign(new EventTarget(), {
    kind: 'audio',
    enabled: true,
    readyState: 'live',
    stop: () => undefined,
  });
  /** The next result of `getStats()`. */
  readonly stats = new Map<string, Record<string, unknown>>();
  readonly sender = {
    track: this.track,
    replaceTrack: (track: FakeSession['track']) => Promise.resolve(void (this.sender.track = track)),
  };
  readonly connection = {
    getSenders: () => [this.sender],
    getStats: () => Promise.resolve(this.stats),
    getRemoteStreams: () => [{}],
  };
  readonly remote_identity: { uri: { user: string } };

  constructor(user: string) {
    super();
    this.remote_identity = { uri: { user } };
  }

  answer(): void {
    if (this.status !== 'ringing') throw new Error('InvalidStateError');
    if (this.slow) return;
    if (this.denied) return this.fail('local', 'User Denied Media Access', 480);
    this.status = 'up';
    this.emit('accepted', { originator: 'local' });
    this.emit('confirmed', { originator: 'remote' });
  }

  terminate(options?: { status_code?: number }): void {
    if (this.status === 'over') throw new Error('InvalidStateError');
    this.refusedWith = options?.status_code;
    if (this.status === 'up') this.end('local');
    else this.fail('local', 'Rejected', options?.status_code ?? 480);
  }

  end(originator: 'local' | 'remote', cause = 'Terminated'): void {
    this.status = 'over';
    this.emit('ended', { originator, cause });
  }

  fail(originator: 'local' | 'remote', cause: string, code?: number): void {
    this.status = 'over';
    this.emit('failed', { originator, cause, message: code ? { status_code: code } : undefined });
  }

  mute(): void {
    this.muted = true;
    this.track.enabled = false;
  }

  unmute(): void {
    this.muted = false;
    this.track.enabled = true;
  }

  sendDTMF(digits: string): void {
    for (const _ of digits) this.emit('newDTMF', { originator: 'local' });
  }
}

export class FakeUserAgent extends Emitter {
  registered = false;
  stopped = false;
  registers = 0;
  readonly sessions: FakeSession[] = [];

  isRegistered(): boolean {
    return this.registered;
  }

  start(): void {
    this.emit('connected');
    this.register();
  }

  register(): void {
    this.registers++;
    this.registered = true;
    this.emit('registered');
  }

  lose(): void {
    this.registered = false;
    this.emit('disconnected');
    this.emit('unregistered');
  }

  stop(): void {
    this.stopped = true;
    for (const session of this.sessions) if (session.status !== 'over') session.terminate();
    this.registered = false;
    this.emit('unregistered');
  }

  /** An INVITE arrives: first for the application, then, unless it refused, the provisional response. */
  invite(user: string): FakeSession {
    const session = new FakeSession(user);
    this.sessions.push(session);
    this.emit('newRTCSession', { originator: 'remote', session });
    if (session.status === 'ringing') session.emit('progress', { originator: 'local' });
    return session;
  }

  call(target: string): FakeSession {
    const session = new FakeSession(/sip:(\w+)@/.exec(target)?.[1] ?? target);
    this.sessions.push(session);
    this.emit('newRTCSession', { originator: 'local', session });
    return session;
  }
}
