import type { SipSession } from './sip-session';

/** Events of JsSIP after which it may have enabled or disabled tracks itself. */
const changes = ['connecting', 'accepted', 'confirmed', 'hold', 'unhold', 'muted', 'unmuted'] as const;

/**
 * The audio of one leg in both directions. The agent's wish decides on every audio track that the leg sends, now and later.
 * JsSIP itself mutes the tracks of its first stream only. A held call is silent in both directions.
 */
export class LegAudio {
  readonly #session: SipSession;
  readonly #senders = new WeakSet<RTCRtpSender>();
  #muted = false;

  constructor(session: SipSession) {
    this.#session = session;
  }

  mute(on: boolean): void {
    this.#muted = on;
    this.#apply();
    try {
      // Without this, JsSIP enables its tracks at the next unhold.
      this.#session[on ? 'mute' : 'unmute']({ audio: true });
    } catch {
      // JsSIP has noted the mute, and has no connection yet.
    }
    this.#apply();
  }

  watch(): void {
    const session = this.#session;
    for (const event of changes) session.on(event, () => this.#apply());
    if (session.connection) this.#guard(session.connection);
    else
      session.on('peerconnection', (data) =>
        this.#guard((data as { peerconnection: RTCPeerConnection }).peerconnection),
      );
  }

  get #held(): boolean {
    const { local, remote } = this.#session.isOnHold?.() ?? {};
    return !!local || !!remote;
  }

  #apply(): void {
    const { connection } = this.#session;
    for (const { track } of connection?.getSenders() ?? []) this.#prepare(track);
    for (const { track } of connection?.getReceivers() ?? []) if (track.kind === 'audio') track.enabled = !this.#held;
  }

  #prepare(track: MediaStreamTrack | null): void {
    if (track?.kind === 'audio') track.enabled = !this.#muted && !this.#held;
  }

  /** Prepares each track before the connection receives it. */
  #guard(connection: RTCPeerConnection): void {
    this.#wrap(connection, 'addTrack', connection);
    this.#wrap(connection as RTCPeerConnection & { addStream: unknown }, 'addStream', connection);
    this.#guardSenders(connection);
  }

  #guardSenders(connection: RTCPeerConnection): void {
    for (const sender of connection.getSenders()) {
      if (this.#senders.has(sender)) continue;
      this.#senders.add(sender);
      this.#wrap(sender, 'replaceTrack', connection);
    }
  }

  #wrap<K extends string>(target: { [name in K]: unknown }, name: K, connection: RTCPeerConnection): void {
    const plain = target[name] as ((...given: unknown[]) => unknown) | undefined;
    if (!plain) return;
    target[name] = ((...given: unknown[]) => {
      const [media] = given as [MediaStreamTrack | MediaStream | null];
      if (media && 'getTracks' in media) for (const track of media.getTracks()) this.#prepare(track);
      else this.#prepare(media);
      const result = plain.apply(target, given);
      this.#guardSenders(connection);
      return result;
    }) as (typeof target)[K];
  }
}
