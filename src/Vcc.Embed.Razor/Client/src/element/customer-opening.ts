import { isLive } from '../model/state';
import type { CustomerOpening } from '../model/customers';
import type { Phone } from './phone';
import { isForPhoneOnly } from './phone-window';

interface BlazorPage {
  readonly Blazor?: { readonly navigateTo?: (address: string) => void };
}

/** Blazor's router for an address of this application. It changes the page without a page load. */
function routerFor(element: Element, address: string): ((address: string) => void) | undefined {
  const isHere = address.startsWith(new URL('.', document.baseURI).href);
  return isHere && element.getAttribute('open-in') === 'blazor'
    ? (globalThis as BlazorPage).Blazor?.navigateTo
    : undefined;
}

/** Whether this page has a call, which a page load would end. */
function isCalling({ state, sharing }: Phone): boolean {
  return isLive(state.call) && !sharing?.remote;
}

/** Whether a link to the address may open in this page: no call would end by it. */
export function opensInPage(element: Element, phone: Phone, address: string): boolean {
  // The phone window and the shell keep the phone, so they stay.
  if (isForPhoneOnly(element)) return false;
  if (!isCalling(phone) || routerFor(element, address)) return true;
  return element.getAttribute('open-in') === 'page' && new URL(address).origin === location.origin;
}

/** Tells the page which customer opens. `false`: the page opens it itself. */
export function announceOpening(element: Element, opening: CustomerOpening): boolean {
  const options = { bubbles: true, composed: true, cancelable: true, detail: opening };
  return element.dispatchEvent(new CustomEvent('vcc-customer-opening', options));
}

/** Opens an address in this page without ending a call. `false`: only a page load would open it, which must wait. */
export function open(element: Element, phone: Phone, address: string): boolean {
  if (address === location.href) return true;
  const navigate = routerFor(element, address);
  if (navigate) navigate(address);
  else if (isCalling(phone)) return false;
  else location.assign(address);
  return true;
}
