import { html } from 'lit/html.js';
import type { Call } from '../../model/state';
import type { Face } from '../face';
import { icon } from '../icons';
import { button, party, type View } from './parts';

/** From the dialled number to the customer's answer. */
export function outgoing(face: Face, call: Call): View {
  const { texts } = face;
  return html`<div class="ring calm">${icon('handset', true)}</div>
    <p class="what">${call.state === 'dialing' ? texts.dialing : texts.customerRinging}</p>
    ${party(face, call)}
    ${button({ kind: 'hang-up', icon: 'handset', label: texts.cancel, off: face.isBusy('hangUp') }, () => void face.run('hangUp', (phone) => phone.hangUp()))}`;
}
