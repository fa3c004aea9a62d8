import { html } from 'lit/html.js';
import type { Call } from '../../model/state';
import type { ViewModel } from '../view-model';
import { partyTexts } from '../call-texts';
import { icon } from '../icons';
import { button, party, type View } from './controls';

/** An outbound call until it is answered. */
export function outgoing(model: ViewModel, call: Call): View {
  const { texts } = model;
  return html`<div class="ring calm">${icon('handset', true)}</div>
    <p class="what">${call.state === 'dialing' ? texts.dialing : partyTexts(texts, call).ringing}</p>
    ${party(model, call)}
    ${button({ kind: 'hang-up', icon: 'handset', label: texts.cancel, disabled: model.isBusy('hangUp') }, () => void model.run('hangUp', (phone) => phone.hangUp()))}`;
}
