import { DemoPhone, readyState, ringingCall } from './demo-phone.js';

const now = Date.now();
const talking = { ...ringingCall, state: 'connected', startedAt: now - 80_000, connectedAt: now - 72_000 };
const outbound = { ...ringingCall, direction: 'outbound', line: null, state: 'dialing' };
const withCall = (call) => new DemoPhone({ call: { ...ringingCall, ...call } });
/** An element of the phone. Panels come a little after the first drawing. */
async function find(root, selector, index = 0) {
  for (let frame = 0; frame < 600; frame++) {
    const found = root.querySelectorAll(selector)[index];
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`This scene has no ${selector}.`);
}
const press = async (root, selector, index) => (await find(root, selector, index)).click();
const click = (root, icon) => press(root, '.tools .tool', icon);
const fail = (phone, error) => phone.tell('vcc-error', error);
const customer = {
  id: '7',
  name: 'Nguyễn Hoàng Minh',
  company: 'Công ty TNHH Hoa Sen',
  link: 'https://crm.example/customers/7',
  tags: ['VIP', 'Miền Bắc'],
  fields: [
    { label: 'Công nợ', value: '1.200.000 đ' },
    { label: 'Phụ trách', value: 'Trần Thu Hà' },
  ],
  lastContact: now - 6 * 86_400_000,
};
const withCustomers = (customers, call = {}, found = {}) =>
  new DemoPhone({
    call: { ...ringingCall, ...call },
    customers: { callKey: ringingCall.key, customers, hasMore: false, newCustomer: null, error: null, ...found },
  });
const colleagues = [
  'Nguyễn Thị Hồng Ánh',
  'Trần Quốc Bảo',
  'Lê Minh Châu',
  'Phạm Đức Duy',
  'Hoàng Thu Hà',
  'Võ Khánh Linh',
  'Đặng Văn Nam',
].map((name, index) => ({ name, extension: String(5001 + index) }));

function withColleagues(phone, agents = colleagues) {
  phone.agents = agents;
  return phone;
}

function withLines() {
  const phone = new DemoPhone();
  phone.lines = [
    { id: '1', description: '1800 1234 – Chăm sóc khách hàng miền Bắc, giờ hành chính', isDefault: true },
    { id: '2', description: '1800 1234 – Chăm sóc khách hàng miền Bắc, ngoài giờ', isDefault: false },
    { id: '3', description: '1900 5678 – Kinh doanh', isDefault: false },
  ];
  return phone;
}

async function type(root, text) {
  const input = await find(root, '.number input');
  input.value = text;
  input.dispatchEvent(new Event('input'));
}

/** What each scene shows: the state of a phone, and what the agent did. */
export const scenes = {
  connecting: () => ({
    phone: new DemoPhone({ connection: { state: 'connecting', voiceRegistered: false }, extension: null }),
  }),
  idle: () => ({ phone: new DemoPhone() }),
  recentCalls: () => {
    const calls = [
      { key: '3', number: '0912345678', kind: 'inbound', at: now },
      { key: '2', number: '02838221234', kind: 'outbound', at: now - 90_000 },
      { key: '1', number: '0987654321', kind: 'missed', at: now - 3 * 86_400_000 },
    ];
    localStorage.setItem('vcc-embed.recent-calls.5009', JSON.stringify(calls));
    return { phone: new DemoPhone({ extension: '5009' }) };
  },
  number: () => ({ phone: withLines(), act: (root) => type(root, '(+84) 912.345.678') }),
  lines: () => ({ phone: withLines(), act: (root) => press(root, '.chooser') }),
  renumbered: () => ({
    phone: new DemoPhone(),
    act: async (root, phone) => {
      await type(root, '05113821234');
      fail(phone, { code: 'landlineRenumbered', currentNumber: '02363821234' });
    },
  }),
  chunkFailed: () => ({ phone: withCall(talking), act: (_, phone) => fail(phone, { code: 'chunkLoadFailed' }) }),
  offline: () => ({ phone: new DemoPhone({ availability: 'offline' }) }),
  noAnswer: () => ({ phone: new DemoPhone({ availability: 'noAnswer' }) }),
  incoming: () => ({ phone: withCall({ queue: 'CSKH' }) }),
  incomingCustomer: () => ({ phone: withCustomers([customer], { queue: 'CSKH' }) }),
  incomingSeveral: () => ({
    phone: withCustomers(
      [
        customer,
        { ...customer, id: '8', name: 'Trần Lan', company: 'Hộ kinh doanh Trần Lan' },
        { ...customer, id: '9', name: 'Lê Văn Nam', company: null },
      ],
      {},
      { hasMore: true },
    ),
  }),
  incomingUnknown: () => ({ phone: withCustomers([], {}, { newCustomer: 'https://crm.example/customers/new' }) }),
  incomingFailed: () => ({ phone: withCustomers([], {}, { error: { code: 'lookupTimedOut' } }) }),
  talkingCustomer: () => ({ phone: withCustomers([customer], talking) }),
  missedCustomer: () => ({ phone: withCustomers([customer], { state: 'ended', endedAt: now, endReason: 'missed' }) }),
  wrapUp: () => ({
    phone: new DemoPhone({
      call: { ...talking, state: 'ended', endedAt: now, endReason: 'customerHangUp' },
      records: { unsaved: 1, memoryOnly: false, wrapUpCodes: [{ code: 'sold', label: 'Đã bán' }] },
    }),
  }),
  notSavedYet: () => ({
    phone: new DemoPhone({ records: { unsaved: 3, memoryOnly: false, wrapUpCodes: [] } }),
  }),
  hiddenNumber: () => ({ phone: withCall({ number: null, line: null }) }),
  ringSilenced: () => ({
    phone: withCall({ queue: 'CSKH' }),
    attributes: { sounds: 'on' },
    act: (root) => press(root, '.quiet'),
  }),
  ringBlocked: () => ({ phone: new DemoPhone({ call: ringingCall, audioProblem: 'ringtoneBlocked' }) }),
  dialing: () => ({ phone: withCall(outbound) }),
  customerRinging: () => ({ phone: withCall({ ...outbound, state: 'customerRinging' }) }),
  talking: () => ({ phone: withCall(talking) }),
  held: () => ({ phone: withCall({ ...talking, held: true }) }),
  muted: () => ({ phone: withCall({ ...talking, muted: true }) }),
  keypad: () => ({
    phone: withCall(talking),
    act: async (root) => {
      await click(root, 2);
      for (const key of [0, 8]) await press(root, '.key', key);
    },
  }),
  transfer: () => ({ phone: withColleagues(withCall(talking)), act: (root) => click(root, 3) }),
  transferNobody: () => ({ phone: withCall(talking), act: (root) => click(root, 3) }),
  transferWaiting: () => ({
    phone: withColleagues(withCall(talking)),
    act: async (root, phone) => {
      await click(root, 3);
      const row = await find(root, '.row');
      phone.reply = () => new Promise(() => undefined);
      row.click();
    },
  }),
  offer: () => ({
    phone: new DemoPhone({ transferOffer: { callId: 'C9', fromExtension: '5003', expiresAt: now + 6800 } }),
  }),
  ended: () => ({ phone: withCall({ ...talking, state: 'ended', endedAt: now, endReason: 'customerHangUp' }) }),
  busy: () => ({
    phone: withCall({
      ...outbound,
      state: 'ended',
      endedAt: now,
      endReason: 'busy',
      error: { code: 'customerBusy', sipCode: 486 },
    }),
  }),
  internalBusy: () => ({
    phone: withCall({
      ...outbound,
      direction: 'internal',
      number: '5003',
      state: 'ended',
      endedAt: now,
      endReason: 'busy',
    }),
  }),
  notAnswered: () => ({ phone: withCall({ state: 'ended', endedAt: now, endReason: 'noAnswer' }) }),
  colleagueRings: () => ({
    phone: withCall({ ...outbound, direction: 'internal', number: '5003', state: 'customerRinging' }),
  }),
  insecure: () => ({ phone: new DemoPhone({ audioProblem: 'insecurePage' }) }),
  reconnectingIdle: () => ({
    phone: new DemoPhone({
      connection: { state: 'reconnecting', attempt: 1, total: 40, voiceRegistered: false },
    }),
  }),
  settings: () => ({
    phone: new DemoPhone(),
    act: (root) => press(root, 'header button'),
  }),
  missingDevice: () => {
    localStorage.setItem('vcc-embed.sounds.5008', JSON.stringify({ microphone: 'gone' }));
    return { phone: new DemoPhone({ extension: '5008' }), act: (root) => press(root, 'header button') };
  },
  elsewhere: () => ({ phone: new DemoPhone({ voice: 'elsewhere' }) }),
  voiceDown: () => ({ phone: new DemoPhone({ connection: { state: 'ready', voiceRegistered: false } }) }),
  microphone: () => ({ phone: new DemoPhone({ audioProblem: 'microphoneDenied' }) }),
  microphonePending: () => ({ phone: new DemoPhone({ audioProblem: 'microphonePending' }) }),
  microphoneMuted: () => ({ phone: new DemoPhone({ call: talking, audioProblem: 'microphoneMuted' }) }),
  playbackBlocked: () => ({ phone: new DemoPhone({ call: talking, audioProblem: 'playbackBlocked' }) }),
  silent: () => ({ phone: new DemoPhone({ call: talking, audioProblem: 'noInboundAudio' }) }),
  muteOnlyHere: () => ({ phone: withCall({ ...talking, silent: true }) }),
  refused: () => ({ phone: withCall(talking), act: (_, phone) => fail(phone, { code: 'holdRefused' }) }),
  reconnecting: () => ({
    phone: new DemoPhone({
      ...readyState,
      call: talking,
      connection: { state: 'reconnecting', attempt: 3, total: 20, voiceRegistered: false },
    }),
  }),
  lost: () => ({
    phone: new DemoPhone({
      connection: { state: 'lost', voiceRegistered: false, error: { code: 'channelUnreachable' } },
    }),
  }),
  lostRetrying: () => ({
    phone: new DemoPhone({
      connection: {
        state: 'lost',
        voiceRegistered: false,
        error: { code: 'channelUnreachable' },
        retrying: true,
      },
    }),
  }),
  noAgent: () => ({
    phone: new DemoPhone({
      connection: { state: 'lost', voiceRegistered: false, error: { code: 'noAgent' } },
      extension: null,
    }),
  }),
  longNumber: () => ({
    phone: withCall({
      ...talking,
      number: '+849123456789012345#',
      line: 'Tổng đài chăm sóc khách hàng miền Bắc <b>24/7</b>',
    }),
  }),
  windowOffered: () => ({
    phone: Object.assign(new DemoPhone(), { sharing: { remote: false, window: false } }),
    attributes: { 'phone-window': 'offer' },
  }),
  signedOut: () => ({
    phone: new DemoPhone({
      connection: { state: 'lost', voiceRegistered: false, error: { code: 'notSignedIn' } },
      extension: null,
    }),
  }),
  simulator: () => ({ phone: new DemoPhone(), attributes: { simulator: '' } }),
  poorLine: () => ({ phone: new DemoPhone({ call: talking, audioProblem: 'poorQuality' }) }),
  transferRefused: () => ({ phone: withCall(talking), act: (_, phone) => fail(phone, { code: 'transferRefused' }) }),
  numberHint: () => ({ phone: new DemoPhone(), act: (root) => type(root, '05113821234') }),
  settingsInCall: () => ({ phone: withCall(talking), act: (root) => press(root, 'header button') }),
  barIdle: () => ({ phone: new DemoPhone(), attributes: { form: 'bar' } }),
  barDialing: () => ({ phone: withCall(outbound), attributes: { form: 'bar' } }),
  barIncoming: () => ({ phone: withCustomers([customer]), attributes: { form: 'bar' } }),
  barTalking: () => ({ phone: withCall(talking), attributes: { form: 'bar' } }),
  barOpen: () => ({
    phone: new DemoPhone(),
    attributes: { form: 'bar' },
    act: (root) => press(root, '.fold'),
  }),
  docked: () => ({ phone: withCall(talking), attributes: { form: 'docked' } }),
  dockedFolded: () => ({
    phone: withCustomers([customer], talking),
    attributes: { form: 'docked' },
    act: (root) => press(root, '.fold'),
  }),
  tabNotResponding: () => ({ phone: withCall(talking), act: (_, phone) => fail(phone, { code: 'tabNotResponding' }) }),
};
