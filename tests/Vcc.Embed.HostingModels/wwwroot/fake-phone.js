// A phone without VCC: a test makes it ring and sees what it was asked. It outlives every navigation that keeps the page.
(() => {
  const capabilities = new Set(['call', 'answer', 'reject', 'hangUp', 'hold', 'unhold', 'mute', 'unmute', 'sendDtmf', 'listAgents', 'transferToAgent', 'goOnline', 'goOffline', 'chooseDevice', 'takeVoice']);
  const call = { key: 'call-1', callId: 'C1', direction: 'inbound', incoming: true, state: 'ringing', number: '0912345678', line: '18001234', queue: null, startedAt: 1700000000000, connectedAt: null, endedAt: null, muted: false, held: false, endReason: null, error: null };

  class FakePhone extends EventTarget {
    id = Math.random().toString(36).slice(2);
    asked = [];
    /** The commands that .NET aborted. */
    aborted = [];
    refusal = null;
    /** What a command waits for before it settles. */
    busy = null;
    state = { connection: { state: 'ready', voiceRegistered: true }, voice: 'here', availability: 'online', device: 1, extension: '5000', call: null, transferOffer: null, audioProblem: null, capabilities };

    constructor() {
      super();
      for (const command of [...capabilities, 'start', 'stop']) {
        this[command] = async (...args) => {
          // Options with a signal come last; tests look at the other arguments.
          this.asked.push([command, ...args.filter((value) => typeof value !== 'object')].join(' '));
          const signal = args.find((value) => value?.signal)?.signal;
          signal?.addEventListener('abort', () => this.aborted.push(command));
          await this.busy;
          if (this.refusal) throw Object.assign(new Error(this.refusal), { info: { code: this.refusal } });
        };
      }
    }

    change(state) {
      this.state = { ...this.state, ...state };
      this.dispatchEvent(new CustomEvent('vcc-state', { detail: this.state }));
    }

    tell(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { detail }));
    }

    callIs(state, more) {
      this.change({ call: { ...call, state, ...more } });
      this.tell({ ringing: 'vcc-call-ringing', connected: 'vcc-call-connected', ended: 'vcc-call-ended' }[state], this.state.call);
    }
  }

  const phone = new FakePhone();
  window.fakePhone = phone;
  // The registry of the element, filled before the element exists.
  globalThis[Symbol.for('vcc-embed.phones')] = { entries: new Map(), provided: new Map([['/vcc', phone]]), backlogs: new Map(), sequence: 0 };
})();
