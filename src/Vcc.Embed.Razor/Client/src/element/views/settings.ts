import type { Device } from '../../model/state';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';
import { headsetChoice } from './headset';
import { radioGroup } from './radios';
import { shortcutSettings } from './shortcut-settings';
import { soundSettings } from './sound-settings';

/** The agent's settings. In a call only those of sounds and keys, because VCC changes no device then. */
export function settings(drawing: Drawing, model: ViewModel, listed: readonly number[]): View {
  return drawing.html`<div class="sheet" part="settings" data-panel="settings">
    ${model.live ? '' : deviceChoice(drawing, model, listed)} ${soundSettings(drawing, model)}
    ${headsetChoice(drawing, model)}     ${shortcutSettings(drawing, model)}
  </div>`;
}

/** The device on which calls ring. A mobile phone needs a number. */
function deviceChoice(drawing: Drawing, model: ViewModel, listed: readonly number[]): View {
  const { html, cleanNumber } = drawing;
  const { texts, state } = model;
  const offered = listed.filter((device): device is Device => device in texts.devices);
  const devices = state.device && !offered.includes(state.device) ? [...offered, state.device] : offered;
  const busy = model.isBusy('chooseDevice');
  const radios = devices
    .filter((device) => device !== 3)
    .map((device) => ({
      label: texts.devices[device],
      checked: device === state.device,
      disabled: busy,
      choose: () => device === state.device || void model.run('chooseDevice', (phone) => phone.chooseDevice(device)),
    }));
  const saveMobile = (event: Event) => {
    event.preventDefault();
    const mobile = cleanNumber(String(new FormData(event.target as HTMLFormElement).get('mobile')));
    void model.run('chooseDevice', (phone) => phone.chooseDevice(3, mobile));
  };
  return html`<h2>${texts.device}</h2>
    ${radioGroup(drawing, texts.device, radios)}
    ${
      devices.includes(3)
        ? html`<form class="inline" @submit=${saveMobile}>
          <label class="field">
            <span>${texts.mobile}</span>
            <input name="mobile" type="tel" inputmode="tel" maxlength="20" autocomplete="tel" />
          </label>
          <button class="button plain" part="button" aria-disabled=${String(busy)}>${texts.save}</button>
        </form>`
        : ''
    }`;
}
