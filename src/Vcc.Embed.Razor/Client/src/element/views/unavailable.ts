import { html } from 'lit/html.js';
import { errorText } from '../../i18n/texts';
import type { ViewModel } from '../view-model';
import { icon } from '../icons';
import { button, type View } from './controls';

/** Shown while the phone cannot be used in this page: the reason and what the agent can do. */
export function unavailable(model: ViewModel): View {
  const { texts, state } = model;
  const { connection } = state;
  if (connection.state === 'lost') {
    const error = errorText(texts, connection.error ?? { code: 'connectionLost' });
    return html`<div class="ring calm failed">${icon('alert')}</div>
      <p class="what">${error.title}</p>
      <p class="facts">${error.agent}${connection.retrying ? ` ${texts.retrying}` : ''}</p>
      ${button({ kind: 'plain', label: texts.retry }, () => void model.runRepeatable((phone) => phone.start()))}`;
  }
  if (connection.state === 'ready') {
    return html`<div class="ring calm">${icon('desktop')}</div>
      <p class="facts">${texts.elsewhere}</p>
      ${button(
        {
          kind: 'accent',
          label: texts.takeVoice,
          disabled: model.isBusy('takeVoice') || !model.can('takeVoice'),
        },
        () => void model.run('takeVoice', (phone) => phone.takeVoice()),
      )}`;
  }
  return html`<div class="spinner"></div>
    ${connection.error ? html`<p class="facts">${errorText(texts, connection.error).title}</p>` : ''}`;
}
