import { Chunk } from '../chunks/chunk';
import { callingPhones } from './phone-registry';

const heldReload = new Chunk('vcc-softphone.held-reload', () => import('./held-reload'));

/** Holds reloads by Blazor back while the page has a call. */
export async function holdReloads(signal?: AbortSignal): Promise<void> {
  await heldReload.insist(signal);
  heldReload.module?.holdReloads(callingPhones, signal);
}
