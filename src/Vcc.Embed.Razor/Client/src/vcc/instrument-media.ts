import type { AudioProblem } from '../model/state';
import type { RealmWindow } from './globals';

/** JsSIP waits for the end of ICE gathering; a STUN server that swallows packets would keep it waiting for 40 s. */
const gatheringMs = 1_000;

/** Why there is no microphone. */
export function microphoneProblem(realm: Window, error: unknown): AudioProblem {
  if (!realm.isSecureContext || !realm.navigator.mediaDevices) return 'insecurePage';
  const name = (error as DOMException | null)?.name;
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'microphoneMissing';
  if (name === 'NotReadableError' || name === 'AbortError') return 'microphoneBusy';
  const policy = (realm.document as Document & { featurePolicy?: { allowsFeature(name: string): boolean } })
    .featurePolicy;
  return policy?.allowsFeature('microphone') === false ? 'blockedByPolicy' : 'microphoneDenied';
}

export interface Microphones {
  /** Why the last request failed; `null` after one that worked. */
  readonly problem: AudioProblem | null;
  /** Lets go of every microphone the scripts took and never gave back. */
  release(): void;
}

export function tapMicrophone(realm: RealmWindow): Microphones {
  const streams = new Set<MediaStream>();
  const state = {
    problem: null as AudioProblem | null,
    release(): void {
      for (const stream of streams) for (const track of stream.getTracks()) track.stop();
      streams.clear();
    },
  };
  const devices = realm.navigator.mediaDevices as MediaDevices | undefined;
  if (devices) {
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (constraints) => {
      try {
        const stream = await ask(constraints);
        state.problem = null;
        streams.add(stream);
        return stream;
      } catch (error) {
        state.problem = microphoneProblem(realm, error);
        throw error;
      }
    };
  }
  return state;
}

/** Replaces the ICE servers where the application named some, and ends gathering in time. */
export function tapPeerConnection(realm: RealmWindow, iceServers: readonly RTCIceServer[] | null): void {
  const Plain = realm.RTCPeerConnection as typeof RTCPeerConnection | undefined;
  if (!Plain) return;

  class PromptPeerConnection extends Plain {
    constructor(configuration?: RTCConfiguration) {
      super(iceServers ? { ...configuration, iceServers: [...iceServers] } : configuration);
      this.addEventListener('icegatheringstatechange', () => {
        if (this.iceGatheringState === 'gathering') setTimeout(() => this.#finish(), gatheringMs);
      });
    }

    #finish(): void {
      if (this.iceGatheringState !== 'gathering' || this.signalingState === 'closed') return;
      // Late candidates are of no use to SIP without trickle: from here on gathering counts as done.
      Object.defineProperty(this, 'iceGatheringState', { get: () => 'complete', configurable: true });
      this.dispatchEvent(
        new RTCPeerConnectionIceEvent('icecandidate', { candidate: null as unknown as RTCIceCandidate }),
      );
    }
  }
  realm.RTCPeerConnection = PromptPeerConnection;
}
