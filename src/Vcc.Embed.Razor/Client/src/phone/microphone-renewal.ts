/** Receives the result of each renewal: whether the call has a microphone again. */
type Renewed = (found: boolean) => void;

/** Replaces the microphone of a live call when it ends or when devices change. `needed` asks whether a change of devices matters. */
export function renewMicrophone(
  sender: RTCRtpSender,
  signal: AbortSignal,
  needed: () => boolean,
  renewed: Renewed,
): void {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return;
  const watch = (track: MediaStreamTrack | null): void =>
    track?.addEventListener('ended', () => void renew(), { signal, once: true });
  const renew = async (): Promise<void> => {
    const muted = sender.track?.enabled === false;
    try {
      const [track] = (await devices.getUserMedia({ audio: true })).getAudioTracks();
      if (signal.aborted || !track) return track?.stop();
      sender.track?.stop();
      await sender.replaceTrack(track);
      track.enabled = !muted;
      signal.addEventListener('abort', () => track.stop(), { once: true });
      watch(track);
      renewed(true);
    } catch {
      renewed(false);
    }
  };
  watch(sender.track);
  devices.addEventListener(
    'devicechange',
    () => {
      if (sender.track?.readyState !== 'live' || needed()) void renew();
    },
    { signal },
  );
}
