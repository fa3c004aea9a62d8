import type { TransferOffer } from '../../model/state';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';

/** A transfer offered by a colleague, with the seconds that remain to accept it. */
export function offer({ html, button }: Drawing, model: ViewModel, offered: TransferOffer): View {
  const { texts } = model;
  const left = Math.max(0, Math.ceil((offered.expiresAt - model.now) / 1000));
  const title = texts.offer(offered.fromExtension);
  return html`<section class="sheet offer" part="offer" role="alertdialog" aria-label=${title}>
    <p><strong>${title}</strong></p>
    <progress max="10" .value=${left} aria-label=${texts.seconds(left)}></progress>
    <p class="facts">${texts.seconds(left)}</p>
    <div class="pair">
      ${button(
        { kind: 'plain', label: texts.reject, disabled: model.isBusy('refuseTransfer') },
        () => void model.run('refuseTransfer', (phone) => phone.refuseTransfer()),
      )}
      ${button(
        { kind: 'answer', label: texts.accept, disabled: model.isBusy('acceptTransfer') || model.justAppeared() },
        () => {
          if (!model.justAppeared()) void model.run('acceptTransfer', (phone) => phone.acceptTransfer());
        },
      )}
    </div>
  </section>`;
}
