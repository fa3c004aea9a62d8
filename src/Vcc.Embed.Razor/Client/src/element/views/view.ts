import { html } from 'lit/html.js';
import { panels } from '../panel-chunk';
import type { ViewModel } from '../view-model';
import { announcement, isUrgent } from './announcement';
import { unavailable } from './unavailable';
import { banners } from './banners';
import { header } from './header';
import { inCall } from './in-call';
import { incoming } from './incoming';
import { outgoing } from './outgoing';
import type { View } from './controls';
import { panel } from './panel';

/** The whole user interface for the current state. */
export function view(model: ViewModel, devices: readonly number[]): View {
  const { call, transferOffer: offered } = model.state;
  const key = `${viewName(model)} ${call?.key ?? ''} ${offered?.callId ?? ''}`;
  model.enterView(key);
  const urgency = isUrgent(model) ? 'assertive' : 'polite';
  const card = html`<section class="card" part="card" aria-label=${model.texts.phone} lang=${model.texts.language}>
    ${header(model)}
    <div class="live-region" role="status" aria-live=${urgency}>${announcement(model)}</div>
    ${banners(model)} ${idle(model, 'soundStep')}
    ${offered ? panel(model, ({ offer }, drawing) => offer(drawing, model, offered)) : ''}
    ${model.live ? '' : settingsPanel(model, devices)}
    <div class=${`body ${viewName(model)}`} part="body" tabindex="-1">${body(model)}</div>
    ${model.live ? settingsPanel(model, devices) : ''} ${idle(model, 'belowCall')}
  </section>`;
  const isFramed = model.element.matches('[form=bar],[form=docked]');
  return isFramed ? panel(model, ({ inForm }, drawing) => inForm(drawing, model, card)) : card;
}

/** In a call it stands below the buttons, so it moves none. */
function settingsPanel(model: ViewModel, devices: readonly number[]): View {
  const isOpen = model.panel === 'settings' && (!model.live || model.state.call?.state === 'connected');
  return isOpen ? panel(model, ({ settings }, drawing) => settings(drawing, model, devices)) : undefined;
}

/** A view that is missing until the page was idle. */
function idle(model: ViewModel, name: 'soundStep' | 'belowCall'): View {
  return panels.module && panel(model, (views, drawing) => views[name](drawing, model));
}

type ViewName = 'incoming' | 'outgoing' | 'talking' | 'ended' | 'unavailable' | 'dialing';

function viewName({ state }: ViewModel): ViewName {
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
      return usable ? 'dialing' : 'unavailable';
    }
  }
}

function body(model: ViewModel): View {
  const { call } = model.state;
  switch (viewName(model)) {
    case 'incoming':
      return call ? incoming(model, call) : undefined;
    case 'outgoing':
      return call ? outgoing(model, call) : undefined;
    case 'talking':
      return call ? inCall(model, call) : undefined;
    case 'ended':
      return call ? panel(model, ({ ended }, drawing) => ended(drawing, model, call)) : undefined;
    case 'unavailable':
      return unavailable(model);
    case 'dialing':
      return panel(model, ({ dialer }, drawing) => dialer(drawing, model));
  }
}
