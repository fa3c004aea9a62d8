import { Chunk } from '../chunks/chunk';

/** The number field, the end of a call, keypad, settings, transfer and its offer, with styles and texts; the sounds. */
export const panels = new Chunk('vcc-softphone.panels', () => import('./panels'));
