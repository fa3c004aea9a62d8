import type { RealmWindow } from './globals';

/** `play()` of an element without data settles only when data arrives. */
const playMs = 1_000;

/** Plays the customer's voice on an output of the computer. One that is gone gives way to the system's default. */
export function routeRemoteAudio(realm: RealmWindow, speaker: string): void {
  const element = realm.document.getElementById('peer-video') as HTMLVideoElement | null;
  // Missing in Safari before 18.4.
  if (!element?.setSinkId || element.sinkId === speaker) return;
  element
    .setSinkId(speaker)
    .catch(() => (speaker ? element.setSinkId('') : undefined))
    .catch(() => undefined);
}

/**
 * Starts the customer's voice where VCC's scripts did not attach it, or where the browser paused it. Resolves with
 * `false` when the browser wants a gesture of the user first.
 */
export async function playRemoteAudio(realm: RealmWindow, connection: RTCPeerConnection | null): Promise<boolean> {
  const element = realm.document.getElementById('peer-video') as HTMLVideoElement | null;
  if (!element) return true;
  const received = (connection?.getReceivers() ?? []).map(({ track }) => track);
  const attached = (element.srcObject as MediaStream | null)?.getTracks() ?? [];
  if (received.length > 0 && !received.some((track) => attached.includes(track)))
    element.srcObject = new realm.MediaStream(received);
  if (!element.srcObject || !element.paused) return true;
  return Promise.race([
    element.play().then(
      () => true,
      (error: unknown) => (error as DOMException | null)?.name !== 'NotAllowedError',
    ),
    new Promise<true>((resolve) => setTimeout(() => resolve(true), playMs)),
  ]);
}
