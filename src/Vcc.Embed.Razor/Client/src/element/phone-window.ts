import type { ViewModel } from './view-model';

/** How an element treats the phone window: `self` is in it, the others may open it. */
type Mode = 'self' | 'auto' | 'offer' | 'never';

const modes: readonly string[] = ['self', 'auto', 'offer'] satisfies Mode[];
const remembered = 'vcc-embed.phone-window';
const declined = 'vcc-embed.phone-window-declined';
/** Without an opener the window has a process of its own: a page that crashes or is busy does not touch the call. */
const features = 'popup,noopener,width=380,height=720';
const channelName = 'vcc-embed-phone-window';
/** A page does not learn that its window without an opener was blocked. So the window says that it is open. */
const openMs = 6_000;

export function windowMode(element: Element): Mode {
  const given = element.getAttribute('phone-window') ?? '';
  return modes.includes(given) ? (given as Mode) : 'never';
}

/** The phone window, the shell, or the frame above all windows: no link may leave the page of this element. */
export function isForPhoneOnly(element: Element): boolean {
  return /^(self|shell|frame)$/.test(element.getAttribute('phone-window') ?? '');
}

/** The phone window can be opened here, and is missing. */
export function isMissing({ element, phone, live }: ViewModel): boolean {
  const mode = windowMode(element);
  return (mode === 'auto' || mode === 'offer') && !live && phone.sharing !== undefined && !phone.sharing.window;
}

/** The agent has not closed the offer in this tab. */
export function isOffered(): boolean {
  return read(() => sessionStorage, declined) === null;
}

export function declineWindow(): void {
  write(() => sessionStorage, declined);
}

/** Opens the phone window. Browsers allow that in a click only. */
export function openPhoneWindow(model: ViewModel): void {
  const { element, texts } = model;
  const address = new URL(`${model.endpoint}/phone`, document.baseURI);
  address.searchParams.set('lang', texts.language);
  for (const name of ['theme', 'devices']) {
    const value = element.getAttribute(name);
    if (value) address.searchParams.set(name, value);
  }
  window.open(address, '_blank', features);
  const channel = new BroadcastChannel(channelName);
  const blocked = setTimeout(() => {
    channel.close();
    model.set({ error: { code: 'phoneWindowBlocked' } });
  }, openMs);
  channel.onmessage = () => {
    clearTimeout(blocked);
    channel.close();
    write(() => localStorage, remembered);
  };
}

/** In the phone window: tells the page that opened it. */
export function announceWindow({ element }: ViewModel): void {
  if (windowMode(element) !== 'self') return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('open');
  channel.close();
}

/** Opens the phone window at the first click, where the page wants it and the agent has used it before. */
export function openAtFirstClick(model: ViewModel, signal: AbortSignal): void {
  const opens = (): void => {
    if (windowMode(model.element) !== 'auto' || read(() => localStorage, remembered) === null) return;
    if (!isMissing(model) || model.state.connection.state !== 'ready') return;
    stop.abort();
    openPhoneWindow(model);
  };
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort());
  document.addEventListener('click', opens, { signal: stop.signal });
}

/** A page may have no storage: private mode, or a browser that blocks it. */
function read(storage: () => Storage, name: string): string | null {
  try {
    return storage().getItem(name);
  } catch {
    return null;
  }
}

function write(storage: () => Storage, name: string): void {
  try {
    storage().setItem(name, '1');
  } catch {
    // Then the next page offers the window again.
  }
}
