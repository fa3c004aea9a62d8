import type { Call, Customer, CustomersFound, PhoneErrorInfo } from '../../src/model/state';
import { FakePhone, readyState, ringingCall } from '../fake-phone';

/** One picture: the state of a phone and what the agent did. */
export interface Scene {
  readonly phone: FakePhone;
  readonly sounds?: true;
  readonly act?: (root: ShadowRoot, phone: FakePhone) => void;
}

const now = Date.now();
const talking: Call = { ...ringingCall, state: 'connected', startedAt: now - 80_000, connectedAt: now - 72_000 };
const outbound: Call = { ...ringingCall, direction: 'outbound', line: null, state: 'dialing' };
const withCall = (call: Partial<Call>) => new FakePhone({ call: { ...ringingCall, ...call } });
const click = (root: ShadowRoot, icon: number) =>
  root.querySelectorAll<HTMLButtonElement>('.tools .tool')[icon]?.click();
const fail = (phone: FakePhone, error: PhoneErrorInfo) => phone.tell('vcc-error', error);
const customer: Customer = {
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
const withCustomers = (customers: readonly Customer[], call: Partial<Call> = {}, found: Partial<CustomersFound> = {}) =>
  new FakePhone({
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

function withColleagues(phone: FakePhone, agents = colleagues): FakePhone {
  phone.agents = agents;
  return phone;
}

function withLines(): FakePhone {
  const phone = new FakePhone();
  phone.lines = [
    { id: '1', description: '1800 1234 – Chăm sóc khách hàng miền Bắc, giờ hành chính', isDefault: true },
    { id: '2', description: '1800 1234 – Chăm sóc khách hàng miền Bắc, ngoài giờ', isDefault: false },
    { id: '3', description: '1900 5678 – Kinh doanh', isDefault: false },
  ];
  return phone;
}

function type(root: ShadowRoot, text: string): void {
  const input = root.querySelector<HTMLInputElement>('.number input');
  if (!input) throw new Error('This scene has no number field.');
  input.value = text;
  input.dispatchEvent(new Event('input'));
}

export const scenes: Readonly<Record<string, () => Scene>> = {
  connecting: () => ({
    phone: new FakePhone({ connection: { state: 'connecting', voiceRegistered: false }, extension: null }),
  }),
  idle: () => ({ phone: new FakePhone() }),
  number: () => ({ phone: withLines(), act: (root) => type(root, '(+84) 912.345.678') }),
  lines: () => ({ phone: withLines(), act: (root) => root.querySelector<HTMLButtonElement>('.chooser')?.click() }),
  renumbered: () => ({
    phone: new FakePhone(),
    act: (root, phone) => {
      type(root, '05113821234');
      fail(phone, { code: 'landlineRenumbered', currentNumber: '02363821234' });
    },
  }),
  chunkFailed: () => ({ phone: withCall(talking), act: (_, phone) => fail(phone, { code: 'chunkLoadFailed' }) }),
  offline: () => ({ phone: new FakePhone({ availability: 'offline' }) }),
  noAnswer: () => ({ phone: new FakePhone({ availability: 'noAnswer' }) }),
  incoming: () => ({ phone: withCall({ queue: 'CSKH' }), sounds: true }),
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
    phone: new FakePhone({
      call: { ...talking, state: 'ended', endedAt: now, endReason: 'customerHangUp' },
      records: { unsaved: 1, memoryOnly: false, wrapUpCodes: [{ code: 'sold', label: 'Đã bán' }] },
    }),
  }),
  notSavedYet: () => ({
    phone: new FakePhone({ records: { unsaved: 3, memoryOnly: false, wrapUpCodes: [] } }),
  }),
  hiddenNumber: () => ({ phone: withCall({ number: null, line: null }) }),
  ringSilenced: () => ({
    phone: withCall({ queue: 'CSKH' }),
    sounds: true,
    act: (root) => root.querySelector<HTMLButtonElement>('.quiet')?.click(),
  }),
  ringBlocked: () => ({ phone: new FakePhone({ call: ringingCall, audioProblem: 'ringtoneBlocked' }), sounds: true }),
  soundBlocked: () => ({ phone: new FakePhone({ availability: 'offline' }), sounds: true }),
  dialing: () => ({ phone: withCall(outbound) }),
  customerRinging: () => ({ phone: withCall({ ...outbound, state: 'customerRinging' }) }),
  talking: () => ({ phone: withCall(talking) }),
  held: () => ({ phone: withCall({ ...talking, held: true }) }),
  muted: () => ({ phone: withCall({ ...talking, muted: true }) }),
  keypad: () => ({
    phone: withCall(talking),
    act: (root) => {
      click(root, 2);
      setTimeout(
        () =>
          [...'19'].forEach((key) =>
            [...root.querySelectorAll<HTMLButtonElement>('.key')].find((found) => found.textContent === key)?.click(),
          ),
        50,
      );
    },
  }),
  transfer: () => ({ phone: withColleagues(withCall(talking)), act: (root) => click(root, 3) }),
  transferNobody: () => ({ phone: withCall(talking), act: (root) => click(root, 3) }),
  transferWaiting: () => ({
    phone: withColleagues(withCall(talking)),
    act: (root, phone) => {
      click(root, 3);
      setTimeout(() => {
        phone.reply = () => new Promise(() => undefined);
        root.querySelector<HTMLButtonElement>('.row')?.click();
      }, 50);
    },
  }),
  offer: () => ({
    phone: new FakePhone({ transferOffer: { callId: 'C9', fromExtension: '5003', expiresAt: now + 6800 } }),
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
  insecure: () => ({ phone: new FakePhone({ audioProblem: 'insecurePage' }) }),
  reconnectingIdle: () => ({
    phone: new FakePhone({
      connection: { state: 'reconnecting', attempt: 1, total: 40, voiceRegistered: false },
    }),
  }),
  settings: () => ({
    phone: new FakePhone(),
    act: (root) => root.querySelector<HTMLButtonElement>('header button')?.click(),
  }),
  elsewhere: () => ({ phone: new FakePhone({ voice: 'elsewhere' }) }),
  voiceDown: () => ({ phone: new FakePhone({ connection: { state: 'ready', voiceRegistered: false } }) }),
  microphone: () => ({ phone: new FakePhone({ audioProblem: 'microphoneDenied' }) }),
  microphonePending: () => ({ phone: new FakePhone({ audioProblem: 'microphonePending' }) }),
  microphoneMuted: () => ({ phone: new FakePhone({ call: talking, audioProblem: 'microphoneMuted' }) }),
  playbackBlocked: () => ({ phone: new FakePhone({ call: talking, audioProblem: 'playbackBlocked' }) }),
  silent: () => ({ phone: new FakePhone({ call: talking, audioProblem: 'noInboundAudio' }) }),
  muteOnlyHere: () => ({ phone: withCall({ ...talking, silent: true }) }),
  refused: () => ({ phone: withCall(talking), act: (_, phone) => fail(phone, { code: 'holdRefused' }) }),
  reconnecting: () => ({
    phone: new FakePhone({
      ...readyState,
      call: talking,
      connection: { state: 'reconnecting', attempt: 3, total: 20, voiceRegistered: false },
    }),
  }),
  lost: () => ({
    phone: new FakePhone({
      connection: { state: 'lost', voiceRegistered: false, error: { code: 'channelUnreachable' } },
    }),
  }),
  lostRetrying: () => ({
    phone: new FakePhone({
      connection: {
        state: 'lost',
        voiceRegistered: false,
        error: { code: 'channelUnreachable' },
        retrying: true,
      },
    }),
  }),
  noAgent: () => ({
    phone: new FakePhone({
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
};
