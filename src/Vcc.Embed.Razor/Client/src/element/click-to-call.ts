import { errorText } from '../i18n/texts';
import type { PhoneErrorCode } from '../model/errors';
import { isLive } from '../model/state';
import type { ViewModel } from './view-model';

const marked = '[data-vcc-call]';
const telephone = 'a[href^="tel:" i]';
/** A page that swaps its content changes many elements in one task. */
const settleMs = 50;

/**
 * Calls the number of a clicked link or button: of `data-vcc-call`, and of `tel:` links where the element has
 * `tel-links`. While no call is possible, it shows why in its tooltip.
 */
export function listenForClicks(model: ViewModel, signal: AbortSignal): void {
  const { element } = model;
  const titles = new Map<Element, string | null>();
  let shown: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const follow = (): void => {
    const reason = signal.aborted ? null : reasonOf(model);
    if (reason !== shown) show(reason);
  };
  const show = (reason: string | null): void => {
    shown = reason;
    const found = reason === null ? [] : [...document.querySelectorAll(selectorOf(element))];
    for (const control of titles.keys()) if (!found.includes(control)) release(control, titles);
    for (const control of found) block(control, reason ?? '', titles);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => show(shown), settleMs);
  };
  const click = (event: MouseEvent): void => {
    const control = controlOf(event, element);
    const number = control && numberOf(control);
    if (!number) return;
    event.preventDefault();
    model.callFromPage(number, control.getAttribute('data-vcc-context') ?? undefined);
  };

  const changes = new MutationObserver(later);
  changes.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('click', click, { signal });
  model.drawn = follow;
  signal.addEventListener('abort', () => {
    changes.disconnect();
    clearTimeout(timer);
    follow();
  });
  follow();
}

function selectorOf(element: Element): string {
  return element.hasAttribute('tel-links') ? `${marked}, ${telephone}` : marked;
}

/** The link or button of a plain click that nobody else has handled. */
function controlOf(event: MouseEvent, element: Element): Element | null {
  const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!isPlain || event.defaultPrevented || !(event.target instanceof Element)) return null;
  return event.target.closest(selectorOf(element));
}

/** The phone checks the number, and shows what is wrong with it. */
function numberOf(control: Element): string {
  const given = control.getAttribute('data-vcc-call');
  if (given) return given;
  const address = control.getAttribute('href') ?? '';
  const [number = ''] = address.slice(address.indexOf(':') + 1).split(';');
  try {
    return decodeURIComponent(number);
  } catch {
    return number;
  }
}

/** Why no call is possible now, in the language of the phone. */
function reasonOf({ phone, texts }: ViewModel): string | null {
  const { connection, call, voice, device } = phone.state;
  let code: PhoneErrorCode | null = null;
  if (connection.state !== 'ready')
    code = connection.error?.code === 'unexpected' ? 'notReady' : (connection.error?.code ?? 'notReady');
  else if (isLive(call)) code = 'callInProgress';
  else if (voice === 'elsewhere' && (device ?? 1) === 1) code = 'voiceElsewhere';
  return code && errorText(texts, { code }).title;
}

function block(control: Element, reason: string, titles: Map<Element, string | null>): void {
  if (!titles.has(control)) titles.set(control, control.getAttribute('title'));
  control.setAttribute('title', reason);
  control.setAttribute('aria-disabled', 'true');
}

/** Gives the page its own tooltip back. */
function release(control: Element, titles: Map<Element, string | null>): void {
  const title = titles.get(control) ?? null;
  titles.delete(control);
  control.removeAttribute('aria-disabled');
  if (title === null) control.removeAttribute('title');
  else control.setAttribute('title', title);
}
