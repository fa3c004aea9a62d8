import type { ViewModel } from '../view-model';
import type { View } from './controls';
import { customer } from './customer';
import { cutCall } from './cut-call';
import { deviceHelp } from './device-help';
import type { Drawing } from './drawing';
import { onTop, phoneWindow } from './phone-window';
import { recentCalls } from './recent-calls';
import { silencer } from './sound';

/** What stands below the call and the dialer: it never moves their buttons. */
export function belowCall(drawing: Drawing, model: ViewModel): View {
  const { customers } = model.state;
  // Every drawing comes here, so the sounds learn of new words and of a closed panel.
  if (model.panel !== 'settings') model.sounds?.closeSettings();
  const { texts, state } = model;
  model.sounds?.tell(headline(drawing, model), state.transferOffer ? texts.accept : texts.answer);
  model.drawn?.();
  return drawing.html`${deviceHelp(drawing, model)} ${phoneWindow(drawing, model)} ${cutCall(drawing, model)}
    ${silencer(drawing, model)} ${recentCalls(drawing, model)}
    ${customers && customer(drawing, model, customers)} ${onTop(drawing, model)} ${simulator(drawing, model)}`;
}

/** Calls of a simulator reach nobody, and an agent must never wonder. */
function simulator({ html, simulated }: Drawing, { endpoint, element, texts }: ViewModel): View {
  const isSimulated = simulated.has(endpoint) || element.hasAttribute('simulator');
  return isSimulated ? html`<p class="facts simulator" part="simulator">${texts.simulator}</p>` : undefined;
}

/** What title and notification of the page say while something rings: the customer's name where it is known. */
function headline({ announcement }: Drawing, model: ViewModel): string {
  const { customers, transferOffer } = model.state;
  const [one, second] = customers?.customers ?? [];
  return one && !second && !transferOffer ? `${model.texts.incoming}: ${one.name}` : announcement(model);
}
