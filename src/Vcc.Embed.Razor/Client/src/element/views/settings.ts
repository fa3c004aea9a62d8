import { html } from 'lit/html.js';
import type { Device } from '../../model/state';
import type { ViewModel } from '../view-model';
import { cleanNumber } from '../number-input';
import type { View } from './controls';

/** The device on which calls ring. A mobile phone needs a number. */
export function settings(model: ViewModel, offered: readonly Device[]): View {
  const { texts, state } = model;
  const devices = state.device && !offered.includes(state.device) ? [...offered, state.device] : offered;
  const busy = model.isBusy('chooseDevice');
  const choose = (device: Device) => void model.run('chooseDevice', (phone) => phone.chooseDevice(device));
  const saveMobile = (event: Event) => {
    event.preventDefault();
    const mobile = cleanNumber(String(new FormData(event.target as HTMLFormElement).get('mobile')));
    void model.run('chooseDevice', (phone) => phone.chooseDevice(3, mobile));
  };
  return html`<div class="sheet" part="settings">
    <div role="radiogroup" aria-label=${texts.device}>
      <h2>${texts.device}</h2>
      ${devices
        .filter((device) => device !== 3)
        .map(
          (
            device,
          ) => html`<button type="button" class="row" role="radio" aria-checked=${String(device === state.device)} aria-disabled=${String(busy)}
          @click=${() => device === state.device || choose(device)}><span>${texts.devices[device]}</span><i></i></button>`,
        )}
    </div>
    ${
      devices.includes(3)
        ? html`<form class="inline" @submit=${saveMobile}>
          <label class="field"><span>${texts.mobile}</span><input name="mobile" type="tel" inputmode="tel" maxlength="20" autocomplete="tel" /></label>
          <button class="button plain" part="button" aria-disabled=${String(busy)}>${texts.save}</button>
        </form>`
        : ''
    }
  </div>`;
}
