import { Chunk } from '../chunks/chunk';

/** The keypad, the settings, the transfer and its offer, with their styles. */
export const panels = new Chunk('vcc-softphone.panels', () => import('./panels'));
