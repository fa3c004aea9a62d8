import { html } from 'lit/html.js';
import { icon } from '../icons';
import { pastedNumber } from '../pasted-number';
import { button } from './controls';

/** What a view of a chunk needs from here. A chunk contains what it imports, and a second lit-html would be 3 KB. */
export const drawing = { html, button, icon, pastedNumber };

export type Drawing = typeof drawing;
