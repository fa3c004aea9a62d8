import { canBeOnTop, showOnTop } from '../on-top';
import { declineWindow, isMissing, isOffered, openPhoneWindow, windowMode } from '../phone-window';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';

/** Shows the phone above all other windows. The browser may refuse, for example without a click. */
export function onTop({ button }: Drawing, model: ViewModel): View {
  if (!canBeOnTop(model)) return undefined;
  const show = (): void => void showOnTop(model).catch(() => model.set({ error: { code: 'phoneWindowBlocked' } }));
  return button({ kind: 'quiet', icon: 'desktop', label: model.texts.phoneWindow.onTop }, show);
}

/** Offers the phone window, which keeps calls through page changes. In the window: says what it waits for. */
export function phoneWindow({ html, button, icon }: Drawing, model: ViewModel): View {
  const { texts, phone, state } = model;
  if (windowMode(model.element) === 'self')
    return phone.sharing?.remote && model.live
      ? html`<div class="banner" part="banner" role="status">${icon('alert')}<p>${texts.phoneWindow.waits}</p></div>`
      : undefined;
  // After a call the agent writes its note.
  const isIdle = state.call === null && state.connection.state === 'ready';
  if (!isIdle || !isMissing(model) || !isOffered()) return undefined;
  const close = (): void => {
    declineWindow();
    model.set({});
  };
  return html`<section class="sheet" part="phone-window" role="status">
    <p>${texts.phoneWindow.offer}</p>
    <div class="pair">
      ${button({ kind: 'plain', label: texts.close }, close)}
      ${button({ kind: 'plain', label: texts.phoneWindow.open }, () => openPhoneWindow(model))}
    </div>
  </section>`;
}
