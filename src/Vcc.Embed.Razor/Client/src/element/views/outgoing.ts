import { html } from 'lit/html.js';
import type { Call } from '../../model/state';
import type { ViewModel } from '../view-model';
import { partyTexts } from '../call-texts';
import { icon } from '../icons';
import { hangUp, party, type View } from './controls';

/** An outbound call until it is answered. */
export function outgoing(model: ViewModel, call: Call): View {
  const { texts } = model;
  return html`<div class="ring calm">${icon('handset', true)}</div>
    <p class="what">${call.state === 'dialing' ? texts.dialing : partyTexts(texts, call).ringing}</p>
    ${party(model, call)}
    ${hangUp(model, texts.cancel)}`;
}
