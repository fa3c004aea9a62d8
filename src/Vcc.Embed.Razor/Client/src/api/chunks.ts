import { Chunk } from '../chunks/chunk';

/** The commands outside of a call, digits and transfers, and the monitors of the audio. */
export const deferred = new Chunk('vcc-phone.deferred', () => import('./deferred'));

/** The records of calls, their outbox and its delivery. */
export const journal = new Chunk('vcc-phone.journal', () => import('../journal/open-journal'));

/** VCC's documented functions, for pages with a `custom.js`. */
export const customJs = new Chunk('vcc-phone.custom-js', () => import('../vcc/custom-js'));
