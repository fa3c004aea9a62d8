import { html } from 'lit/html.js';
import type { ViewModel } from '../view-model';
import type { View } from './controls';

/** Whether VCC gives calls to the agent. */
export function availabilitySwitch(model: ViewModel): View {
  const { texts } = model;
  const { availability } = model.state;
  const online = availability === 'online';
  const command = online ? 'goOffline' : 'goOnline';
  return html`<button
    type="button"
    class="availability"
    part="availability"
    role="switch"
    aria-checked=${String(online)}
    aria-label=${texts.receive}
    aria-disabled=${String(model.isBusy('goOnline') || model.isBusy('goOffline'))}
    @click=${() => void model.run(command, (phone) => phone[command]())}
  ><span>${texts.availability[availability]}</span><i></i></button>`;
}
