import { html } from 'lit/html.js';
import type { Face } from '../face';
import { voiceDown } from './banners';
import { button, type View } from './parts';

/** Connection, extension and, when the phone works, the switch for taking calls. */
export function header(face: Face): View {
  const { state, texts } = face;
  const { connection, availability } = state;
  const ready = connection.state === 'ready';
  const shown = voiceDown(state) ? 'reconnecting' : connection.state;
  const online = availability === 'online';
  return html`<header part="header">
      <span class=${`dot ${shown}`}></span>
      <p class="status">
        <strong>${texts.connection[shown]}</strong>
        ${state.extension && html`<span>${texts.extension} ${state.extension}</span>`}
      </p>
      ${
        ready && !face.live && face.can('chooseDevice')
          ? button(
              { kind: 'bare', icon: 'sliders', label: texts.settings, bare: true, pressed: face.panel === 'settings' },
              () => face.toggle('settings'),
            )
          : ''
      }
    </header>
    ${
      ready && state.voice === 'here'
        ? html`<button
          type="button"
          class="availability"
          part="availability"
          role="switch"
          aria-checked=${String(online)}
          aria-label=${texts.receive}
          aria-disabled=${String(face.isBusy('goOnline') || face.isBusy('goOffline'))}
          @click=${() => void (online ? face.run('goOffline', (phone) => phone.goOffline()) : face.run('goOnline', (phone) => phone.goOnline()))}
        ><span>${texts.availability[availability]}</span><i></i></button>`
        : ''
    }`;
}
