import { openMicrophone, type MicrophoneSettings } from '../model/microphone';

/** Receives the result of each renewal: whether the call has a microphone again. */
type Renewed = (found: boolean) => void;

/**
 * Replaces the microphone of a live call when it ends or when devices change. `needed` asks whether a change of devices
 * matters. The leg decides whether the new microphone is muted. Returns what renews it at once.
 */
export function renewMicrophone(
  sender: RTCRtpSender,
  chosen: () => MicrophoneSettings,
  signal: AbortSignal,
  needed: () => boolean,
  renewed: Renewed,
): () => void {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return () => undefined;
  const ended = (): boolean => sender.track?.readyState === 'ended';
  let renewing = false;
  let again = false;
  const watch = (): void => {
    sender.track?.addEventListener('ended', () => void renew(), { signal, once: true });
    // The event of a track that ended before has passed.
    if (ended()) void renew();
  };
  const renew = async (): Promise<void> => {
    again = renewing;
    if (renewing) return;
    renewing = true;
    let track: MediaStreamTrack | undefined;
    try {
      const stream = await openMicrophone((wanted) => devices.getUserMedia(wanted), chosen());
      [track] = stream.getAudioTracks();
      // A device that goes away at once gives a track that ended already. Asking again would never stop.
      if (signal.aborted || track?.readyState !== 'live') throw new DOMException('', 'NotFoundError');
      const old = sender.track;
      await sender.replaceTrack(track);
      old?.stop();
      signal.addEventListener('abort', () => track?.stop(), { once: true });
    } catch {
      track?.stop();
      track = undefined;
    }
    renewing = false;
    if (signal.aborted) return track?.stop();
    renewed(!!track);
    if (track) watch();
    else if (again) void renew();
  };
  watch();
  devices.addEventListener(
    'devicechange',
    () => {
      if (ended() || needed()) void renew();
    },
    { signal },
  );
  return () => void renew();
}
