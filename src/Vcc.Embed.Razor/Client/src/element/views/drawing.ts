import { html } from 'lit/html.js';
import { simulated } from '../../host/agent-request';
import { errorText } from '../../i18n/texts';
import { endText } from '../call-texts';
import { formatDuration } from '../duration';
import { icon } from '../icons';
import { cleanNumber, formatNumber } from '../number-input';
import { parsedNumber, pastedNumber } from '../pasted-number';
import { announcement } from './announcement';
import { button, hangUp, party } from './controls';
import { answerOrReject } from './incoming';
import { availabilitySwitch } from './availability';
import { tool } from './tool';

/** What a view of a chunk needs from here. A chunk contains what it imports, and a second lit-html would be 3 KB. */
export const drawing = {
  announcement,
  answerOrReject,
  availabilitySwitch,
  hangUp,
  html,
  tool,
  button,
  icon,
  party,
  cleanNumber,
  formatNumber,
  parsedNumber,
  pastedNumber,
  endText,
  errorText,
  formatDuration,
  simulated,
};

export type Drawing = typeof drawing;
