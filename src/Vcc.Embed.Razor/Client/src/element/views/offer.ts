import { html } from 'lit/html.js';
import type { TransferOffer } from '../../model/state';
import type { Face } from '../face';
import { button, type View } from './parts';

/** A colleague's call, ours for as long as the bar lasts. */
export function offer(face: Face, offered: TransferOffer): View {
  const { texts } = face;
  const left = Math.max(0, Math.ceil((offered.expiresAt - face.now) / 1000));
  return html`<section class="sheet offer" part="offer" role="alertdialog" aria-label=${texts.offer(offered.fromExtension)}>
    <p><strong>${texts.offer(offered.fromExtension)}</strong></p>
    <progress max="10" .value=${left} aria-label=${texts.seconds(left)}></progress>
    <p class="facts">${texts.seconds(left)}</p>
    <div class="pair">
      ${button({ kind: 'plain', label: texts.reject, off: face.isBusy('refuseTransfer') }, () => void face.run('refuseTransfer', (phone) => phone.refuseTransfer()))}
      ${button(
        { kind: 'answer', label: texts.accept, off: face.isBusy('acceptTransfer') || face.justAppeared() },
        () => {
          if (!face.justAppeared()) void face.run('acceptTransfer', (phone) => phone.acceptTransfer());
        },
      )}
    </div>
  </section>`;
}
