import { announceOpening, open } from './customer-opening';
import type { Phone } from './phone';

/**
 * Opens the customer of an incoming call, where the element's `open-on` says so. The page must have the focus.
 * Where a page load would end the call, the customer opens after the call was closed.
 */
export function listenForScreenPop(element: Element, phone: Phone, signal: AbortSignal): void {
  let decided = '';
  let begun = false;
  let waiting: { readonly callKey: string; readonly address: string } | null = null;

  const changed = (): void => {
    const { call, customers, connection } = phone.state;
    if (!begun && connection.state === 'ready') {
      begun = true;
      // A page that opens during a call came after the moment.
      if (call && isDue(element, call.state)) decided = call.key;
    }
    if (waiting && waiting.callKey !== call?.key) {
      const { address } = waiting;
      waiting = null;
      // The next call has its own customer, and an agent who signs out leaves the page.
      if (!call && connection.state === 'ready' && document.hasFocus()) open(element, phone, address);
    }
    const [customer, second] = customers?.customers ?? [];
    if (!call?.incoming || !isDue(element, call.state) || decided === call.key || !customers) return;
    decided = call.key;
    if (!customer?.link || second || customers.hasMore || !document.hasFocus()) return;
    if (!announceOpening(element, { callKey: call.key, customer })) return;
    if (!open(element, phone, customer.link)) waiting = { callKey: call.key, address: customer.link };
  };

  phone.addEventListener('vcc-state', changed, { signal });
  changed();
}

function isDue(element: Element, state: string): boolean {
  switch (element.getAttribute('open-on')) {
    case 'ringing':
      return state === 'ringing' || state === 'connected';
    case 'answer':
      return state === 'connected';
    default:
      return false;
  }
}
