import { html } from 'lit/html.js';
import { button } from './controls';

/** What a view of a chunk draws with. A chunk contains what it imports, and a second lit-html would be 3 KB. */
export const drawing = { html, button };

export type Drawing = typeof drawing;
