import { Chunk } from '../chunks/chunk';

/** One owner for the phone of several tabs. */
export const tabs = new Chunk('vcc-softphone.tabs', () => import('./tab-member'));
