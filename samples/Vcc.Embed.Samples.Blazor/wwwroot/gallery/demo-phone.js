// A phone without VCC: it has the state that a scene gives it, and does what it is asked at once.

const commands = [
  'start',
  'stop',
  'call',
  'answer',
  'reject',
  'hangUp',
  'hold',
  'unhold',
  'mute',
  'unmute',
  'sendDtmf',
  'transferToAgent',
  'transferToQueue',
  'acceptTransfer',
  'refuseTransfer',
  'goOnline',
  'goOffline',
  'chooseDevice',
  'takeVoice',
  'setWrapUp',
];

export const readyState = {
  connection: { state: 'ready', voiceRegistered: true },
  voice: 'here',
  availability: 'online',
  device: 1,
  extension: '5000',
  call: null,
  transferOffer: null,
  audioProblem: null,
  records: null,
  customers: null,
  capabilities: new Set([...commands, 'listAgents', 'listLines']),
};

export const ringingCall = {
  key: 'call-1',
  callId: 'C1',
  direction: 'inbound',
  incoming: true,
  state: 'ringing',
  number: '0912345678',
  line: '18001234',
  queue: null,
  startedAt: Date.now() - 4_000,
  connectedAt: null,
  endedAt: null,
  muted: false,
  held: false,
  endReason: null,
  error: null,
};

export class DemoPhone extends EventTarget {
  agents = [];
  lines = [];
  reply = () => Promise.resolve();

  constructor(state = {}) {
    super();
    this.state = { ...readyState, ...state };
    for (const name of commands) this[name] = () => this.reply();
  }

  listAgents = async () => this.agents;
  listLines = async () => this.lines;

  dismiss() {
    this.state = { ...this.state, call: null };
    this.tell('vcc-state', this.state);
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
