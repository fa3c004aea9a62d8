// One connection to one agent's browser. A call has several one after the other: the next agent, a transfer.

const gatheringTimeout = 2000;

export class Leg {
  readonly #connection = new RTCPeerConnection({ iceServers: [] });
  readonly #received = new MediaStream();

  constructor(stream: MediaStream, track: MediaStreamTrack, onReceived: (stream: MediaStream) => void) {
    this.#connection.addTrack(track, stream);
    this.#connection.addEventListener('track', (event) => {
      this.#received.addTrack(event.track);
      onReceived(this.#received);
    });
  }

  /** The complete offer with all candidates, because SIP carries no later ones here. */
  async offer(): Promise<string> {
    await this.#connection.setLocalDescription(await this.#connection.createOffer());
    await this.#gathered();
    return this.#connection.localDescription?.sdp ?? '';
  }

  async answered(sdp: string): Promise<void> {
    // A retransmitted answer changes nothing.
    if (this.#connection.signalingState === 'have-local-offer')
      await this.#connection.setRemoteDescription({ type: 'answer', sdp });
  }

  get hasAnswer(): boolean {
    return this.#connection.remoteDescription !== null;
  }

  get received(): MediaStream {
    return this.#received;
  }

  mute(muted: boolean): void {
    for (const track of this.#received.getTracks()) track.enabled = !muted;
  }

  stats(): Promise<RTCStatsReport> {
    return this.#connection.getStats();
  }

  close(): void {
    this.#connection.close();
  }

  #gathered(): Promise<void> {
    if (this.#connection.iceGatheringState === 'complete') return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(done, gatheringTimeout);
      this.#connection.addEventListener('icegatheringstatechange', () => {
        if (this.#connection.iceGatheringState === 'complete') done();
      });
    });
  }
}
