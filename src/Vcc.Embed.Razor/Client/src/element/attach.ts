import { rememberCutCall } from './cut-call';
import { guardLeave } from './leave-guard';
import { callingPhones, type PhoneEntry } from './phone-registry';
import { listenForScreenPop } from './screen-pop';
import { Sounds } from './sounds/sounds';
import type { ViewModel } from './view-model';

/** The elements of each phone. */
const elements = new WeakMap<PhoneEntry, Set<Element>>();

/** Adds to an element what a page needs when it is idle: its sounds, and the customer who opens by itself. */
export function attach(model: ViewModel, entry: PhoneEntry, changed: () => void, signal: AbortSignal): void {
  if (model.sounds) return;
  const { phone } = entry;
  const shown = elements.get(entry) ?? new Set();
  elements.set(entry, shown);
  shown.add(model.element);
  // All elements of a phone share its sounds.
  const sounds = (entry.sounds ??= new Sounds(phone, {
    audible: () => [...shown].some(isAudible),
    otherCall: () => callingPhones().some((other) => other !== phone && other.state.call?.state !== 'ringing'),
  }));
  model.sounds = sounds;
  sounds.addEventListener('change', changed, { signal });
  const attributes = new MutationObserver(() => sounds.update());
  attributes.observe(model.element, { attributeFilter: ['sounds', 'headless'] });
  const silence = (event: Event): void => {
    if ((event as KeyboardEvent).key !== 'Escape' || model.panel !== 'none' || !sounds.silence()) return;
    // The key was meant for the phone.
    event.stopPropagation();
  };
  model.element.shadowRoot?.addEventListener('keydown', silence, { signal });
  signal.addEventListener('abort', () => {
    attributes.disconnect();
    shown.delete(model.element);
    sounds.update();
  });
  sounds.update();
  listenForScreenPop(model.element, phone, signal);
  guardLeave(model, signal);
  rememberCutCall(model, signal);
  // A note that the agent was writing goes with the page, so it is saved before.
  addEventListener('pagehide', () => model.leave?.(), { signal });
}

function isAudible(element: Element): boolean {
  return (element.getAttribute('sounds') ?? (element.hasAttribute('headless') ? 'off' : 'on')) === 'on';
}
