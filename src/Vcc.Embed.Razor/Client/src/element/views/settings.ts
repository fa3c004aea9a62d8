import type { Device } from '../../model/state';
import type { ViewModel } from '../view-model';
import { cleanNumber } from '../number-input';
import type { View } from './controls';
import type { Drawing } from './drawing';

/** The device on which calls ring. A mobile phone needs a number. */
export function settings({ html }: Drawing, model: ViewModel, offered: readonly Device[]): View {
  const { texts, state } = model;
  const devices = state.device && !offered.includes(state.device) ? [...offered, state.device] : offered;
  const busy = model.isBusy('chooseDevice');
  const choose = (device: Device) => void model.run('chooseDevice', (phone) => phone.chooseDevice(device));
  const radios = devices.filter((device) => device !== 3);
  // The radio group is one stop for the Tab key, as a native one.
  const tabStop = radios.find((device) => device === state.device) ?? radios[0];
  const saveMobile = (event: Event) => {
    event.preventDefault();
    const mobile = cleanNumber(String(new FormData(event.target as HTMLFormElement).get('mobile')));
    void model.run('chooseDevice', (phone) => phone.chooseDevice(3, mobile));
  };
  return html`<div class="sheet" part="settings" data-panel="settings">
    <div role="radiogroup" aria-label=${texts.device} @keydown=${moveBetweenRadios}>
      <h2>${texts.device}</h2>
      ${radios.map(
        (
          device,
        ) => html`<button type="button" class="row" role="radio" tabindex=${device === tabStop ? 0 : -1} aria-checked=${String(device === state.device)} aria-disabled=${String(busy)}
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

/** A choice sends a command to VCC, so an arrow key moves the focus only; Space or Enter chooses. */
function moveBetweenRadios(event: KeyboardEvent): void {
  const step = ({ ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 } as Record<string, number>)[event.key];
  if (!step) return;
  const radios = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=radio]')];
  const at = radios.indexOf(event.target as HTMLElement);
  radios[(at + step + radios.length) % radios.length]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
