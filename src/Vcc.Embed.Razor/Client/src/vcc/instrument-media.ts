import { openMicrophone, type MicrophoneSettings } from '../model/microphone';
import type { AudioProblem } from '../model/state';
import type { Caller } from './caller';
import type { RealmWindow } from './globals';
import { withStreamMethods } from './stream-methods';

/** JsSIP waits for the end of ICE gathering. A STUN server without a response would delay it by 40 s. */
const gatheringMs = 1_000;

/** Why a request for a microphone failed. */
function microphoneProblem(realm: Window, error: unknown): AudioProblem {
  if (!realm.isSecureContext || !realm.navigator.mediaDevices) return 'insecurePage';
  const name = (error as DOMException | null)?.name;
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'microphoneMissing';
  if (name === 'NotReadableError' || name === 'AbortError') return 'microphoneBusy';
  const policy = (realm.document as Document & { featurePolicy?: { allowsFeature(name: string): boolean } })
    .featurePolicy;
  return policy?.allowsFeature('microphone') === false ? 'blockedByPolicy' : 'microphoneDenied';
}

/** Opens and stops a microphone. Returns why that failed, or `null`. */
export async function checkMicrophone(realm: Window): Promise<AudioProblem | null> {
  try {
    const stream = await realm.navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    return null;
  } catch (error) {
    return microphoneProblem(realm, error);
  }
}

/** As `checkMicrophone`, but never prompts the agent. */
export async function checkMicrophoneQuietly(realm: Window): Promise<AudioProblem | null> {
  const { mediaDevices, permissions } = realm.navigator as Partial<Navigator>;
  if (!mediaDevices) return 'insecurePage';
  const permission = await permissions
    ?.query({ name: 'microphone' as PermissionName })
    // Some browsers have no such permission name.
    .catch(() => null);
  if (permission?.state === 'granted') return checkMicrophone(realm);
  if (permission?.state === 'denied') return microphoneProblem(realm, null);
  const devices = await mediaDevices.enumerateDevices?.().catch(() => null);
  if (devices && !devices.some(({ kind }) => kind === 'audioinput')) return 'microphoneMissing';
  // The browser would ask while the first customer waits.
  return permission?.state === 'prompt' ? 'microphonePending' : null;
}

export interface Microphones {
  /** Why the last request failed. `null` after a successful one. */
  readonly problem: AudioProblem | null;
  /** Stops every microphone that VCC's scripts opened and never stopped. */
  release(): void;
}

/** Has the microphone that the agent chose. */
export interface ChosenMicrophone {
  readonly chosenMicrophone: MicrophoneSettings;
}

/** Watches the requests of VCC's scripts. Those of a CRM in the same window stay as they are. */
export function instrumentMicrophone(realm: RealmWindow, caller: Caller, chosen: ChosenMicrophone): Microphones {
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
      if (!caller.isVendorBehindShim()) return ask(constraints);
      try {
        const stream = await openMicrophone(ask, chosen.chosenMicrophone, constraints ?? {});
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

/**
 * Replaces the ICE servers where the application names some, and ends gathering in time. Connections of the CRM stay as
 * they are.
 */
export function instrumentPeerConnection(
  realm: RealmWindow,
  iceServers: readonly RTCIceServer[] | null,
  caller: Caller,
): void {
  const Plain = realm.RTCPeerConnection as typeof RTCPeerConnection | undefined;
  if (!Plain) return;

  class PromptPeerConnection extends withStreamMethods(Plain) {
    constructor(configuration?: RTCConfiguration) {
      const own = caller.isVendorBehindShim();
      super(own && iceServers ? { ...configuration, iceServers: [...iceServers] } : configuration);
      if (!own) return;
      this.addEventListener('icegatheringstatechange', () => {
        if (this.iceGatheringState === 'gathering') setTimeout(() => this.#finish(), gatheringMs);
      });
    }

    #finish(): void {
      if (this.iceGatheringState !== 'gathering' || this.signalingState === 'closed') return;
      // SIP without trickle cannot use late candidates. From here on gathering counts as complete.
      Object.defineProperty(this, 'iceGatheringState', { get: () => 'complete', configurable: true });
      this.dispatchEvent(
        new RTCPeerConnectionIceEvent('icecandidate', { candidate: null as unknown as RTCIceCandidate }),
      );
    }
  }
  realm.RTCPeerConnection = PromptPeerConnection;
}
