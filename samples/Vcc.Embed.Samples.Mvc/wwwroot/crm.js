// What a page adds to the phone: call buttons, who is calling, and the calls since the browser tab was opened.
const softphone = document.querySelector('vcc-softphone');
const words = document.getElementById('words').dataset;

for (const button of document.querySelectorAll('[data-call]')) {
  // The phone's own face says why a call was refused.
  button.addEventListener('click', () =>
    softphone.phone?.call(button.dataset.call).catch(() => softphone.scrollIntoView()),
  );
}

softphone.addEventListener('vcc-call-ringing', async ({ detail: call }) => {
  const customer = await customerOf(call.number);
  const banner = element(
    'div',
    'pop',
    element('div', 'grow', element('b', '', customer?.name ?? call.number ?? words.unknown), ` ${words.calling}`),
  );
  if (customer) {
    const link = element('a', 'button small', words.open);
    link.href = `/customers/${customer.id}`;
    banner.append(link);
  }
  document.getElementById('incoming').replaceChildren(banner);
});

for (const over of ['vcc-call-connected', 'vcc-call-ended']) {
  softphone.addEventListener(over, () => document.getElementById('incoming').replaceChildren());
}

softphone.addEventListener('vcc-call-ended', async ({ detail: call }) => {
  const customer = await customerOf(call.number);
  const entry = {
    number: call.number,
    name: customer?.name ?? null,
    direction: call.direction,
    startedAt: call.startedAt,
    connectedAt: call.connectedAt,
    endedAt: call.endedAt,
  };
  sessionStorage.setItem('calls', JSON.stringify([entry, ...calls()].slice(0, 20)));
  draw();
});

function calls() {
  return JSON.parse(sessionStorage.getItem('calls') ?? '[]');
}

async function customerOf(number) {
  if (!number) return null;
  const answer = await fetch(`/customers/by-phone?number=${encodeURIComponent(number)}`);
  return answer.ok && answer.status !== 204 ? answer.json() : null;
}

function draw() {
  const list = document.getElementById('calls');
  if (!list) return;
  const shown = calls().filter((call) => !list.dataset.number || call.number === list.dataset.number);
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
      element('b', '', call.name ?? call.number ?? words.unknown),
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
