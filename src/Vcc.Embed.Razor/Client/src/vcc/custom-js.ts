import type { Connection, PhoneState } from '../model/state';
import type { CsVoice } from './globals';

/** The commands of the phone behind VCC's documented functions. */
interface Phone {
  readonly state: PhoneState;
  addEventListener(
    type: 'vcc-connection',
    listener: (event: CustomEvent<Connection>) => void,
    options: AddEventListenerOptions,
  ): void;
  stop(): Promise<void>;
  call(number: string, options?: { lineId?: string }): Promise<void>;
  answer(): Promise<void>;
  hangUp(): Promise<void>;
  hold(): Promise<void>;
  unhold(): Promise<void>;
  mute(): Promise<void>;
  unmute(): Promise<void>;
  goOnline(): Promise<void>;
  goOffline(): Promise<void>;
  chooseDevice(device: 1 | 2 | 3 | 4 | 6, mobile?: string): Promise<void>;
  takeVoice(): Promise<void>;
  sendDtmf(digits: string): Promise<void>;
  listAgents(): Promise<unknown>;
  transferToAgent(extension: string): Promise<void>;
  transferToQueue(queueId: string): Promise<void>;
  acceptTransfer(): Promise<void>;
  refuseTransfer(): Promise<void>;
}

/** The part of VCC's engine that the page may use. */
interface Scripts {
  readonly voice: CsVoice | null;
  /** VCC's scripts ran in the last start, so they report its failure themselves. */
  readonly scriptsRan: boolean;
  /** Calls a function of VCC's scripts. `undefined` when there is none or it throws. */
  run(name: string, ...args: unknown[]): unknown;
}

/** The codes of VCC's `csInitError`, by the codes of the phone. Any other failure is a failure of the system. */
const initErrors: Readonly<Record<string, number>> = {
  unknownExtension: 400,
  noAgent: 400,
  tokenRejected: 401,
  notSignedIn: 401,
  domainNotFound: 404,
  domainExpired: 405,
};

/**
 * Keeps a CRM with a `custom.js` of VCC's pattern working: it reads `csVoice`, and the documented functions run the
 * phone's commands. Only for free names. The returned function removes them.
 */
export function shareWithPage(phone: Phone, scripts: Scripts): () => void {
  const page = window as unknown as Record<string, unknown>;
  const shared = functionsOf(phone, scripts);
  const added = ['csVoice', ...Object.keys(shared)].filter((name) => !(name in page));
  for (const name of added) {
    Object.defineProperty(page, name, {
      configurable: true,
      get: () => (name === 'csVoice' ? scripts.voice : shared[name]),
    });
  }
  const listening = new AbortController();
  const { signal } = listening;
  phone.addEventListener('vcc-connection', ({ detail }) => reportFailedStart(detail, scripts), { signal });
  return () => {
    listening.abort();
    for (const name of added) delete page[name];
  };
}

function functionsOf(phone: Phone, scripts: Scripts): Readonly<Record<string, unknown>> {
  const run =
    (command: (...given: never[]) => Promise<unknown>) =>
    (...given: never[]): void =>
      void command(...given).catch(() => undefined);
  return {
    csCallout: run((number: unknown, lineId?: string) =>
      phone.call(String(number), lineId !== undefined && phone.state.capabilities.has('listLines') ? { lineId } : {}),
    ),
    onAcceptCall: run(() => phone.answer()),
    endCall: run(() => phone.hangUp()),
    holdCall: run(() => (phone.state.call?.held ? phone.unhold() : phone.hold())),
    muteCall: run(() => (phone.state.call?.muted ? phone.unmute() : phone.mute())),
    changeCallStatus: run(() => (phone.state.availability === 'online' ? phone.goOffline() : phone.goOnline())),
    changeDevice: run((type: unknown, mobile?: string) => phone.chooseDevice(Number(type) as 1, mobile)),
    csEnableCall: run(() => phone.takeVoice()),
    sendDTMF: run((digit: unknown) => phone.sendDtmf(String(digit))),
    getTransferAgent: run(() => phone.listAgents()),
    csTransferCallAgent: run((extension: unknown) => phone.transferToAgent(String(extension))),
    csTransferCallAcd: run((queueId: unknown) => phone.transferToQueue(String(queueId))),
    responseTransferAgent: run((accept: unknown) => (Number(accept) ? phone.acceptTransfer() : phone.refuseTransfer())),
    // A page that closes calls the function below next, and stopping removes both.
    csUnregister: run(() => Promise.resolve().then(() => phone.stop())),
    // The phone restores the agent's usual device when it stops.
    reConfigDeviceType: () => undefined,
    getCurrentCallId: () => (phone.state.call?.state === 'ended' ? '' : (phone.state.call?.callId ?? '')),
    transferSurvey: (...given: unknown[]) => scripts.run('transferSurvey', ...given),
    getHotline: () => scripts.run('getHotline') ?? phone.state.call?.line ?? '',
  };
}

/** A start can fail before VCC's scripts run. They would report it with `csInitError`, and the page waits for that. */
export function reportFailedStart({ state, error }: Connection, scripts: Scripts): void {
  const report = (window as unknown as Record<string, unknown>)['csInitError'];
  if (state !== 'lost' || scripts.scriptsRan || typeof report !== 'function') return;
  report(initErrors[error?.code ?? ''] ?? 500);
}
