import { html } from 'lit/html.js';
import { errorText } from '../../i18n/texts';
import { endText } from '../call-texts';
import { formatDuration } from '../duration';
import { icon } from '../icons';
import { cleanNumber, formatNumber } from '../number-input';
import { pastedNumber } from '../pasted-number';
import { announcement } from './announcement';
import { button, party } from './controls';

/** What a view of a chunk needs from here. A chunk contains what it imports, and a second lit-html would be 3 KB. */
export const drawing = {
  announcement,
  html,
  button,
  icon,
  party,
  cleanNumber,
  formatNumber,
  pastedNumber,
  endText,
  errorText,
  formatDuration,
};

export type Drawing = typeof drawing;
