import { Chunk } from '../chunks/chunk';

/** The number field, the end of a call, the keypad, the settings, the transfer and its offer, with styles and texts. */
export const panels = new Chunk('vcc-softphone.panels', () => import('./panels'));
