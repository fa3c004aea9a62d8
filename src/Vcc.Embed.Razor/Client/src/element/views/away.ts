import { html } from 'lit/html.js';
import { errorText } from '../../i18n/texts';
import type { Face } from '../face';
import { icon } from '../icons';
import { button, type View } from './parts';

/** The phone cannot be used here yet, or not any more: why, and the way back. */
export function away(face: Face): View {
  const { texts, state } = face;
  const { connection } = state;
  if (connection.state === 'lost') {
    const why = errorText(texts, connection.error ?? { code: 'connectionLost' });
    return html`<div class="ring calm failed">${icon('alert')}</div>
      <p class="what">${why.title}</p>
      <p class="facts">${why.action}</p>
      ${button({ kind: 'plain', label: texts.retry }, () => void face.tell((phone) => phone.start()))}`;
  }
  if (connection.state === 'ready') {
    return html`<div class="ring calm">${icon('away')}</div>
      <p class="facts">${texts.elsewhere}</p>
      ${button({ kind: 'accent', label: texts.takeVoice, off: face.isBusy('takeVoice') || !face.can('takeVoice') }, () => void face.run('takeVoice', (phone) => phone.takeVoice()))}`;
  }
  return html`<div class="spinner"></div>`;
}
