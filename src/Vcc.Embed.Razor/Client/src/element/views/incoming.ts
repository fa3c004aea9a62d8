import { html } from 'lit/html.js';
import type { Call } from '../../model/state';
import type { Face } from '../face';
import { icon } from '../icons';
import { button, party, type View } from './parts';

/** Who calls, and two buttons that ignore a click that was already on its way when the call appeared. */
export function incoming(face: Face, call: Call): View {
  const { texts } = face;
  const fresh = face.justAppeared();
  return html`<div class="ring">${icon('handset', true)}</div>
    <p class="what">${call.direction === 'internal' ? texts.internal : texts.incoming}</p>
    ${party(face, call)}
    <div class="pair">
      ${button({ kind: 'reject', icon: 'handset', label: texts.reject, off: fresh || face.isBusy('reject') }, () => {
        if (!face.justAppeared()) void face.run('reject', (phone) => phone.reject());
      })}
      ${button(
        { kind: 'answer', icon: 'handset', turned: true, label: texts.answer, off: fresh || face.isBusy('answer') },
        () => {
          if (!face.justAppeared()) void face.run('answer', (phone) => phone.answer());
        },
      )}
    </div>`;
}
