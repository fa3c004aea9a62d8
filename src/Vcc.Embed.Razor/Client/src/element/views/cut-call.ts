import { findCutCall, forgetCutCall } from '../cut-call';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';

/** Says that the page before ended a call, and offers to call back. */
export function cutCall({ html, button, formatNumber }: Drawing, model: ViewModel): View {
  const cut = findCutCall(model);
  if (!cut) return undefined;
  const { texts } = model;
  const close = () => {
    forgetCutCall(model);
    model.set({});
  };
  const disabled = model.justAppeared() || model.isBusy('call') || !model.can('call');
  return html`<section class="sheet" part="cut-call" role="status">
    <p>${texts.cutCall(formatNumber(cut.number))}</p>
    <div class="pair">
      ${button({ kind: 'plain', label: texts.close }, close)}
      ${button({ kind: 'call', icon: 'handset', rotated: true, label: texts.callBack, disabled }, () =>
        model.dial(cut.number),
      )}
    </div>
  </section>`;
}
