import type { CustomerOpening } from '../model/customers';
import type { Phone } from './phone';

interface BlazorPage {
  readonly Blazor?: { readonly navigateTo?: (address: string) => void };
}

/** The router of Blazor, which changes pages without a page load. */
function blazorRouter(element: Element): ((address: string) => void) | undefined {
  return element.getAttribute('open-in') === 'blazor' ? (globalThis as BlazorPage).Blazor?.navigateTo : undefined;
}

/** Whether the page may leave for another one. A page load would end a call of this page. */
export function mayLeave(element: Element, { state }: Phone): boolean {
  const staysHere = element.getAttribute('open-in') === 'page' || blazorRouter(element) !== undefined;
  return staysHere || !state.call || state.call.state === 'ended';
}

/** Tells the page which customer opens. `false`: the page opens it itself. */
export function announceOpening(element: Element, opening: CustomerOpening): boolean {
  const options = { bubbles: true, composed: true, cancelable: true, detail: opening };
  return element.dispatchEvent(new CustomEvent('vcc-customer-opening', options));
}

/** Opens an address in this page: by Blazor's router, or by a page load. */
export function open(element: Element, address: string): void {
  if (address === location.href) return;
  const navigate = blazorRouter(element);
  if (navigate && address.startsWith(new URL('.', document.baseURI).href)) navigate(address);
  else location.assign(address);
}
