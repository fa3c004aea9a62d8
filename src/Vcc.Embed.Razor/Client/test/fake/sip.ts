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

/** An audio track that a test controls. */
export class FakeTrack extends EventTarget {
  readonly kind = 'audio';
  enabled = true;
  /** Muted by the headset or the system. */
  muted = false;
  readyState = 'live';

  stop(): void {
    this.readyState = 'ended';
  }

  /** The headset is pulled out. */
  pull(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

export class FakeSession extends Emitter {
  status: 'ringing' | 'up' | 'over' = 'ringing';
  muted = false;
  readonly #hold = { local: false, remote: false };
  /** How many of the next digits VCC accepts before it refuses one. */
  digitsAccepted = Infinity;
  /** The digits that wait behind a refused one are dropped. */
  readonly digits: string[] = [];
  /** The SIP status with which this end refused. */
  refusedWith: number | undefined;
  /** The browser denies the microphone at the next answer. */
  denied = false;
  /** The browser has no microphone yet, so the answer does not complete by itself. */
  slow = false;
  /** The microphone of JsSIP's first stream. JsSIP enables and disables only this one. */
  readonly track = new FakeTrack();
  /** The customer's voice. */
  readonly remote = new FakeTrack();
  /** The next result of `getStats()`. */
  readonly stats = new Map<string, Record<string, unknown>>();
  /** Whether a replaced track was enabled in the moment when the sender received it. */
  replacedEnabled: boolean | null = null;
  readonly #replaceTrack = (track: FakeTrack): Promise<void> => {
    this.replacedEnabled = track.enabled;
    this.sender.track = track;
    return Promise.resolve();
  };
  sender = { track: this.track, replaceTrack: this.#replaceTrack };
  #senders = [this.sender];
  readonly connection = {
    addStream: (stream: { getTracks(): FakeTrack[] }) => {
      // A new stream gets a new sender, as in a browser.
      this.sender = { track: stream.getTracks()[0] as FakeTrack, replaceTrack: this.#replaceTrack };
      this.#senders = [this.sender];
    },
    getSenders: () => this.#senders,
    getReceivers: () => [{ track: this.remote }],
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
    if (this.muted) return;
    this.muted = true;
    this.#changed('muted');
  }

  unmute(): void {
    if (!this.muted) return;
    this.muted = false;
    this.#changed('unmuted');
  }

  isOnHold(): { local: boolean; remote: boolean } {
    return { ...this.#hold };
  }

  /** VCC's re-INVITE holds the call or resumes it. */
  hold(on: boolean): void {
    this.#hold.remote = on;
    this.#changed(on ? 'hold' : 'unhold');
  }

  /** The browser still waits for the microphone: the connection has no sender. */
  waitForMicrophone(): void {
    this.#senders = [];
  }

  #changed(event: string): void {
    this.track.enabled = !this.muted && !this.#hold.local && !this.#hold.remote;
    this.emit(event);
  }

  sendDTMF(digits: string): void {
    for (const digit of digits) {
      const dtmf = new Emitter();
      this.emit('newDTMF', { originator: 'local', dtmf });
      if (this.digitsAccepted-- <= 0) return dtmf.emit('failed');
      this.digits.push(digit);
      dtmf.emit('succeeded');
    }
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
