// The customer phone. ?number= is its number; ?auto=call | answer | reject[:486] acts without clicks; ?source= is what the agent hears.

import { CustomerPhone } from './customer/phone';
import { installTestSurface } from './customer/test-surface';
import { CustomerView } from './customer/view';
import { sources } from './customer/sound';

const query = new URLSearchParams(location.search);
const stop = new AbortController();
const phone = new CustomerPhone(query.get('number')?.trim() || '0912345678', stop);
const source = sources.find((name) => name === query.get('source'));

installTestSurface(phone);
const view = new CustomerView(phone, stop);
if (source) void view.choose(source);

const [auto, detail] = (query.get('auto') ?? '').split(':');
let hasCalled = false;
phone.addEventListener(
  'change',
  () => {
    if (auto === 'answer') phone.answer();
    if (auto === 'reject') phone.reject(Number(detail) || 486);
    if (auto === 'call' && phone.isConnected && !hasCalled) {
      hasCalled = true;
      void phone.dial(detail || phone.hotlines[0]?.number || '');
    }
  },
  { signal: stop.signal },
);

// A page in the back/forward cache would still get calls, so it stops for good.
addEventListener('pagehide', () => stop.abort(), { once: true });
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
