import type { SipSession } from './sip-session';

/** Events of JsSIP after which it may have enabled or disabled tracks itself. */
const changes = ['connecting', 'accepted', 'confirmed', 'hold', 'unhold', 'muted', 'unmuted'] as const;

type Media = MediaStreamTrack | MediaStream | null;

/**
 * The audio of one leg in both directions. The agent's wish decides on every audio track that the leg sends, now and
 * later. JsSIP itself mutes the tracks of its first stream only. A held call is silent in both directions.
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
    for (const sender of connection?.getSenders() ?? []) {
      if (!this.#senders.has(sender)) this.#wrap(sender, 'replaceTrack');
      this.#senders.add(sender);
      this.#prepare(sender.track);
    }
    for (const { track } of connection?.getReceivers() ?? []) if (track.kind === 'audio') track.enabled = !this.#held;
  }

  #prepare(track: MediaStreamTrack | null): void {
    if (track?.kind === 'audio') track.enabled = !this.#muted && !this.#held;
  }

  #guard(connection: RTCPeerConnection): void {
    for (const name of ['addTrack', 'addStream']) this.#wrap(connection, name);
    this.#apply();
  }

  /** Prepares each track before a connection or a sender receives it. */
  #wrap(target: object, name: string): void {
    const methods = target as Record<string, ((...given: Media[]) => unknown) | undefined>;
    const plain = methods[name];
    if (!plain) return;
    methods[name] = (...given) => {
      const [media] = given;
      for (const track of media && 'getTracks' in media ? media.getTracks() : [media ?? null]) this.#prepare(track);
      const result = plain.apply(target, given);
      this.#apply();
      return result;
    };
  }
}
