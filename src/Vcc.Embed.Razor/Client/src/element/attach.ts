import { listenForClicks } from './click-to-call';
import { rememberCutCall } from './cut-call';
import { listenForShortcuts } from './shortcuts';
import { followPlace } from './docking';
import { handleKey } from './keyboard';
import { listenToHeadset } from './headset-buttons';
import { useHeadset } from './headset/use-headset';
import { guardLeave } from './leave-guard';
import { watchDevices } from './new-device';
import { announceWindow, openAtFirstClick } from './phone-window';
import { callingPhones, type PhoneEntry } from './phone-registry';
import { keepRecentCalls } from './recent-calls';
import { listenForScreenPop } from './screen-pop';
import { listenForSignOut } from './sign-out';
import { Sounds } from './sounds/sounds';
import type { ViewModel } from './view-model';

/** Adds to an element what a page needs when it is idle: keys, sounds, and the customer who opens by itself. */
export function attach(model: ViewModel, entry: PhoneEntry, changed: () => void, signal: AbortSignal): void {
  if (model.sounds) return;
  const { phone } = entry;
  const otherCall = (): boolean =>
    callingPhones().some((other) => other !== phone && other.state.call?.state !== 'ringing');
  // All elements of a phone share its sounds.
  const sounds = (entry.sounds ??= new Sounds(phone, otherCall));
  sounds.elements.add(model.element);
  model.sounds = sounds;
  sounds.addEventListener('change', changed, { signal });
  sounds.answer = () =>
    void (phone.state.transferOffer
      ? model.run('acceptTransfer', (own) => own.acceptTransfer())
      : model.run('answer', (own) => own.answer()));
  const attributes = new MutationObserver(() => sounds.update());
  attributes.observe(model.element, { attributeFilter: ['sounds', 'headless'] });
  const silence = (event: Event): void => {
    if ((event as KeyboardEvent).key !== 'Escape' || model.panel !== 'none' || !sounds.silence()) return;
    // The key was meant for the phone.
    event.stopPropagation();
  };
  const root = model.element.shadowRoot;
  root?.addEventListener('keydown', silence, { signal });
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    root?.addEventListener(type, (event) => handleKey(model, event as KeyboardEvent), { signal });
  signal.addEventListener('abort', () => {
    attributes.disconnect();
    sounds.elements.delete(model.element);
    sounds.update();
  });
  sounds.update();
  listenForScreenPop(model.element, phone, signal);
  guardLeave(model, signal);
  rememberCutCall(model, signal);
  openAtFirstClick(model, signal);
  announceWindow(model);
  keepRecentCalls(model, signal);
  followPlace(model, signal);
  listenToHeadset(model, signal);
  useHeadset(model, changed, signal);
  watchDevices(model, signal);
  listenForShortcuts(model, signal);
  listenForSignOut(model, signal);
  listenForClicks(model, signal);
  // A note that the agent was writing goes with the page, so it is saved before.
  addEventListener('pagehide', () => model.leave?.(), { signal });
}
