import { html } from 'lit/html.js';
import type { Device } from '../../model/state';
import type { Face } from '../face';
import { announcement } from './announcement';
import { away } from './away';
import { banners } from './banners';
import { dialer } from './dialer';
import { ended } from './ended';
import { header } from './header';
import { inCall } from './in-call';
import { incoming } from './incoming';
import { keypadKey } from './keypad';
import { offer } from './offer';
import { outgoing } from './outgoing';
import type { View } from './parts';
import { settings } from './settings';

/** The whole face for one moment. */
export function view(face: Face, devices: readonly Device[]): View {
  const { state } = face;
  const key = `${viewName(face)} ${state.call?.key ?? ''} ${state.transferOffer?.callId ?? ''}`;
  face.enterView(key);
  return html`<section
    class="card"
    part="card"
    aria-label=${face.texts.phone}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape' && face.panel !== 'none') face.set({ panel: 'none' });
      keypadKey(face, event.key);
    }}
  >
    ${header(face)}
    <div class="said" role="status" aria-live=${state.call?.state === 'ringing' ? 'assertive' : 'polite'}>${announcement(face)}</div>
    ${banners(face)} ${state.transferOffer ? offer(face, state.transferOffer) : ''}
    ${face.panel === 'settings' && !face.live ? settings(face, devices) : ''}
    <div class=${`body ${viewName(face)}`} part="body">${body(face)}</div>
  </section>`;
}

type ViewName = 'incoming' | 'outgoing' | 'talking' | 'ended' | 'away' | 'dialing';

function viewName({ state }: Face): ViewName {
  switch (state.call?.state) {
    case 'ringing':
      return 'incoming';
    case 'dialing':
    case 'customerRinging':
      return 'outgoing';
    case 'connected':
      return 'talking';
    case 'ended':
      return 'ended';
    default: {
      const usable =
        state.connection.state === 'reconnecting' ||
        (state.connection.state === 'ready' && state.voice !== 'elsewhere');
      return usable ? 'dialing' : 'away';
    }
  }
}

function body(face: Face): View {
  const { call } = face.state;
  switch (viewName(face)) {
    case 'incoming':
      return call ? incoming(face, call) : undefined;
    case 'outgoing':
      return call ? outgoing(face, call) : undefined;
    case 'talking':
      return call ? inCall(face, call) : undefined;
    case 'ended':
      return call ? ended(face, call) : undefined;
    case 'away':
      return away(face);
    case 'dialing':
      return dialer(face);
  }
}
