type PeerConnection = typeof RTCPeerConnection;

const names = ['addStream', 'getLocalStreams', 'getRemoteStreams'] as const;

/**
 * Adds the three methods for whole streams that JsSIP 3.2 calls. Safari has methods for single tracks only (W3C WebRTC,
 * without the legacy section). Other browsers keep their own class.
 */
export function withStreamMethods(Plain: PeerConnection): PeerConnection {
  if (names.every((name) => name in Plain.prototype)) return Plain;

  return class extends Plain {
    readonly #local = new Set<MediaStream>();
    readonly #remote = new Set<MediaStream>();

    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener('track', ({ streams }) => {
        for (const stream of streams) this.#remote.add(stream);
      });
    }

    addStream(stream: MediaStream): void {
      this.#local.add(stream);
      for (const track of stream.getTracks()) this.addTrack(track, stream);
    }

    getLocalStreams(): MediaStream[] {
      return [...this.#local];
    }

    getRemoteStreams(): MediaStream[] {
      return [...this.#remote];
    }
  };
}
