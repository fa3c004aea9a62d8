import type { Phone } from './phone';
import type { PhoneErrorInfo } from '../model/errors';

/** The agent sees how the call ended before the page reloads. */
const lookMs = 2_000;
/** Blazor's dialog over a page whose circuit is lost: its own, or that of the application. */
const dialogId = 'components-reconnect-modal';

/** The phones of the page that have a call. */
type Calling = () => readonly Phone[];

let holding = false;

/**
 * Blazor reloads a page whose circuit the server no longer knows, e.g. after a restart. A call would end with the page.
 * So from now on such a reload waits until the call has ended.
 */
export function holdReloads(calling: Calling, signal = new AbortController().signal): void {
  const refuse = (event: Event): void => {
    if (calling().length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    hold(calling);
  };
  // The application's dialog reloads the page when it gets this event. Not all browsers have the Navigation API.
  document.addEventListener(
    'components-reconnect-state-changed',
    (event) => (event as CustomEvent<{ state?: string }>).detail?.state === 'rejected' && refuse(event),
    { signal, capture: true },
  );
  // Blazor's own dialog calls `location.reload`, which a page cannot replace.
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener(
    'navigate',
    (event) => (event as Event & { navigationType: string }).navigationType === 'reload' && dialog() && refuse(event),
    { signal },
  );
}

/** The dialog while it is shown. Other reloads are the application's own. */
function dialog(): HTMLElement | null {
  const found = document.getElementById(dialogId);
  return found && getComputedStyle(found).display !== 'none' ? found : null;
}

function hold(calling: Calling): void {
  // The dialog covers the phone, which still works.
  const shown = dialog();
  if (shown instanceof HTMLDialogElement) shown.close();
  else if (shown) shown.style.display = 'none';
  const detail: PhoneErrorInfo = { code: 'reloadHeld' };
  for (const phone of calling()) phone.dispatchEvent(new CustomEvent('vcc-error', { detail }));
  if (holding) return;
  holding = true;
  void callsEnd(calling).then(() => location.reload());
}

/** Resolves some seconds after the last call, when no other one has begun. */
async function callsEnd(calling: Calling): Promise<void> {
  for (let phones = calling(); phones.length > 0; phones = calling()) {
    await Promise.all(phones.map((phone) => callEnds(phone, calling)));
    await new Promise((next) => setTimeout(next, lookMs));
  }
}

function callEnds(phone: Phone, calling: Calling): Promise<void> {
  const over = new AbortController();
  return new Promise((resolve) =>
    phone.addEventListener(
      'vcc-state',
      () => {
        if (calling().includes(phone)) return;
        over.abort();
        resolve();
      },
      { signal: over.signal },
    ),
  );
}
