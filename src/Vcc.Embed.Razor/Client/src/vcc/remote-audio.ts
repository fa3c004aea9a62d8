import type { Engine } from '../model/engine';
import type { RealmWindow } from './globals';

/** `play()` of an element without data settles only when data arrives. */
const playMs = 1_000;

/**
 * Starts the customer's voice where VCC's scripts did not attach it, or where the browser paused it. Plays it on the
 * output that the agent chose. Resolves with `false` when the browser wants a gesture of the user first.
 */
export async function playRemoteAudio(
  { voicePage, speakerId }: Pick<Engine, 'voicePage' | 'speakerId'>,
  connection: RTCPeerConnection | null,
): Promise<boolean> {
  const realm = voicePage as RealmWindow | null;
  const element = realm?.document.getElementById('peer-video') as HTMLVideoElement | null | undefined;
  if (!realm || !element) return true;
  const received = (connection?.getReceivers() ?? []).map(({ track }) => track);
  const attached = (element.srcObject as MediaStream | null)?.getTracks() ?? [];
  if (received.length > 0 && !received.some((track) => attached.includes(track)))
    element.srcObject = new realm.MediaStream(received);
  route(element, speakerId);
  if (!element.srcObject || !element.paused) return true;
  return Promise.race([
    element.play().then(
      () => true,
      (error: unknown) => (error as DOMException | null)?.name !== 'NotAllowedError',
    ),
    new Promise<true>((resolve) => setTimeout(() => resolve(true), playMs)),
  ]);
}

/** An output that is gone gives way to the system's default. Safari before 18.4 has the default only. */
function route(element: HTMLVideoElement, speakerId: string): void {
  if (!element.setSinkId || element.sinkId === speakerId) return;
  element
    .setSinkId(speakerId)
    .catch(() => (speakerId ? element.setSinkId('') : undefined))
    .catch(() => undefined);
}
