// What a page adds to the phone: call buttons, who is calling, and the calls since the browser tab was opened.
const softphone = document.querySelector('vcc-softphone');
const words = document.getElementById('words').dataset;

for (const button of document.querySelectorAll('[data-call]')) {
  // The element itself says why a call was refused.
  button.addEventListener('click', () =>
    softphone.phone?.call(button.dataset.call).catch(() => softphone.scrollIntoView()),
  );
}

// The number shows at once, and the name follows.
softphone.addEventListener('vcc-call-ringing', ({ detail: call }) => {
  const name = element('b', '', call.number ?? words.unknown);
  const banner = element('div', 'pop', element('div', 'grow', name, ` ${words.calling}`));
  document.getElementById('incoming').replaceChildren(banner);
  void customerOf(call).then((customer) => {
    if (!customer) return;
    name.textContent = customer.name;
    const link = element('a', 'button small', words.open);
    link.href = `/customers/${customer.id}`;
    banner.append(link);
  });
});

for (const over of ['vcc-call-connected', 'vcc-call-ended']) {
  softphone.addEventListener(over, () => document.getElementById('incoming').replaceChildren());
}

softphone.addEventListener('vcc-call-ended', ({ detail: call }) => {
  const { key, number, direction, startedAt, connectedAt, endedAt } = call;
  keep([{ key, number, direction, startedAt, connectedAt, endedAt, customer: null }, ...calls()].slice(0, 20));
  void customerOf(call).then((customer) =>
    keep(calls().map((listed) => (listed.key === key ? { ...listed, customer } : listed))),
  );
});

function calls() {
  return JSON.parse(sessionStorage.getItem('calls') ?? '[]');
}

function keep(list) {
  sessionStorage.setItem('calls', JSON.stringify(list));
  draw();
}

/** The customer with the call's number. `null` when there is none, or when the server does not respond in time. */
async function customerOf({ number, direction }) {
  if (!number) return null;
  try {
    const query = new URLSearchParams({ number, direction });
    const response = await fetch(`/customers/by-phone?${query}`, { signal: AbortSignal.timeout(3000) });
    return response.status === 200 ? await response.json() : null;
  } catch {
    return null;
  }
}

function draw() {
  const list = document.getElementById('calls');
  if (!list) return;
  const shown = calls().filter((call) => !list.dataset.customer || call.customer?.id === list.dataset.customer);
  list.replaceChildren(...shown.map(row));
  document.getElementById('no-calls').hidden = shown.length > 0;
}

function row(call) {
  const missed = call.direction === 'inbound' && !call.connectedAt;
  const kind = missed ? 'missed' : call.direction;
  const time = new Date(call.startedAt).toLocaleTimeString(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
  });
  const seconds = call.connectedAt ? Math.round((call.endedAt - call.connectedAt) / 1000) : null;
  const length = seconds === null ? '–' : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const mark = element('span', `call-mark ${kind}`, missed ? '✕' : call.direction === 'inbound' ? '↙' : '↗');
  mark.setAttribute('aria-hidden', 'true');
  return element(
    'li',
    '',
    mark,
    element(
      'div',
      'grow',
      element('b', '', call.customer?.name ?? call.number ?? words.unknown),
      element('small', '', `${words[kind]} · ${time}`),
    ),
    element('span', 'number', length),
  );
}

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

draw();
