import { html } from 'lit/html.js';
import type { ViewModel } from '../view-model';
import { availabilitySwitch } from './availability';
import { isVoiceUnregistered } from './banners';
import { button, type View } from './controls';

/** The connection, the extension and the switch for taking calls. */
export function header(model: ViewModel): View {
  const { state, texts } = model;
  const { connection } = state;
  const ready = connection.state === 'ready';
  const shown = isVoiceUnregistered(state) ? 'reconnecting' : connection.state;
  return html`<header part="header">
      <span class=${`dot ${shown}`}></span>
      <p class="status">
        <strong>${texts.connection[shown]}</strong>
        ${state.extension && html`<span>${texts.extension} ${state.extension}</span>`}
      </p>
      ${
        ready && (model.live ? state.call?.state === 'connected' : model.can('chooseDevice'))
          ? button(
              {
                kind: 'bare',
                icon: 'sliders',
                label: texts.settings,
                iconOnly: true,
                opens: 'settings',
                pressed: model.panel === 'settings',
              },
              () => model.toggle('settings'),
            )
          : ''
      }
    </header>
    ${ready && state.voice === 'here' ? availabilitySwitch(model) : ''}`;
}
