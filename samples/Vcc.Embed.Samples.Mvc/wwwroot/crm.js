// What a page adds to the phone: the calls since the browser tab was opened.
const softphone = document.querySelector('vcc-softphone');
const words = document.getElementById('words').dataset;
/** The customers of this page's calls, by the key of the call. */
const names = new Map();

// Several matches have no name here: the agent chooses on the phone's card.
softphone.addEventListener('vcc-customers', ({ detail: { callKey, customers, hasMore } }) => {
  const [{ id, name } = {}, second] = customers;
  if (!id || second || hasMore) return;
  names.set(callKey, { id, name });
  keep(calls().map((listed) => (listed.key === callKey ? { ...listed, customer: { id, name } } : listed)));
});

softphone.addEventListener('vcc-call-ended', ({ detail: call }) => {
  const { key, number, direction, startedAt, connectedAt, endedAt } = call;
  const customer = names.get(key) ?? null;
  keep([{ key, number, direction, startedAt, connectedAt, endedAt, customer }, ...calls()].slice(0, 20));
});

function calls() {
  return JSON.parse(sessionStorage.getItem('calls') ?? '[]');
}

function keep(list) {
  sessionStorage.setItem('calls', JSON.stringify(list));
  draw();
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
