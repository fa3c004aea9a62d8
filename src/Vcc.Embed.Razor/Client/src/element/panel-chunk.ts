import { Chunk } from '../chunks/chunk';

/** Number field, keypad, settings, transfer with its offer, and the end of a call, with styles and texts. */
export const panels = new Chunk('vcc-softphone.panels', () => import('./panels'));
