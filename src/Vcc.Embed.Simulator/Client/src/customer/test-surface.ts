// window.vccCustomer, for browser tests. Its commands are those of the page's buttons.

import type { CallPhase, CustomerCall } from './call';
import type { CustomerPhone } from './phone';
import type { Heard, Source } from './sound';

export interface CustomerStats {
  readonly packetsSent: number;
  readonly packetsReceived: number;
}

export interface VccCustomer {
  readonly call: CustomerCall;
  readonly isConnected: boolean;
  dial(to?: string): Promise<void>;
  answer(): void;
  reject(sipCode?: number): void;
  hangUp(): void;
  dtmf(digit: string): void;
  use(source: Source): Promise<void>;
  stats(): Promise<CustomerStats>;
  /** The received sound now: the strongest frequency in Hz and the loudness. */
  heard(): Heard;
  /** The loudest moment within the time given, because a fake microphone beeps only sometimes. */
  listen(milliseconds: number): Promise<Heard>;
  /** Resolves once the call is in one of the phases, rejects after the time given. */
  whenPhase(phases: CallPhase | readonly CallPhase[], milliseconds?: number): Promise<CustomerCall>;
  whenConnected(milliseconds?: number): Promise<void>;
}

declare global {
  interface Window {
    vccCustomer: VccCustomer;
  }
}

export function installTestSurface(phone: CustomerPhone): void {
  window.vccCustomer = {
    get call() {
      return phone.call;
    },
    get isConnected() {
      return phone.isConnected;
    },
    dial: (to) => phone.dial(to ?? phone.hotlines[0]?.number ?? ''),
    answer: () => phone.answer(),
    reject: (sipCode = 486) => phone.reject(sipCode),
    hangUp: () => phone.hangUp(),
    dtmf: (digit) => phone.dtmf(digit),
    use: (source) => phone.sound.use(source),
    stats: () => stats(phone),
    heard: () => phone.sound.heard(),
    listen: (milliseconds) => listen(phone, milliseconds),
    whenPhase: (phases, milliseconds = 20000) =>
      when(phone, () => phases.includes(phone.call.phase), milliseconds, `phase ${String(phases)}`).then(
        () => phone.call,
      ),
    whenConnected: (milliseconds = 20000) => when(phone, () => phone.isConnected, milliseconds, 'connection'),
  };
}

async function stats(phone: CustomerPhone): Promise<CustomerStats> {
  let packetsSent = 0;
  let packetsReceived = 0;
  for (const leg of phone.legs) {
    (await leg.stats()).forEach((report: { type: string; packetsSent?: number; packetsReceived?: number }) => {
      if (report.type === 'outbound-rtp') packetsSent += report.packetsSent ?? 0;
      if (report.type === 'inbound-rtp') packetsReceived += report.packetsReceived ?? 0;
    });
  }
  return { packetsSent, packetsReceived };
}

async function listen(phone: CustomerPhone, milliseconds: number): Promise<Heard> {
  let loudest = phone.sound.heard();
  for (const end = performance.now() + milliseconds; performance.now() < end; ) {
    await new Promise((done) => setTimeout(done, 40));
    const heard = phone.sound.heard();
    if (heard.rms > loudest.rms) loudest = heard;
  }
  return loudest;
}

function when(phone: CustomerPhone, isTrue: () => boolean, milliseconds: number, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const look = (): void => {
      if (!isTrue()) return;
      clearTimeout(timer);
      stop.abort();
      resolve();
    };
    const timer = setTimeout(() => {
      stop.abort();
      reject(new Error(`No ${what} within ${milliseconds} ms; the call is ${JSON.stringify(phone.call)}.`));
    }, milliseconds);
    phone.addEventListener('change', look, { signal: stop.signal });
    look();
  });
}
