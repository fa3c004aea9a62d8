import type { PhoneState } from '../model/state';
import { callbackNames } from './globals';
import type { CsVoice } from './globals';

/** The commands of the phone behind VCC's documented functions. */
interface Phone {
  readonly state: PhoneState;
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
}

/**
 * Keeps a CRM with a `custom.js` of VCC's pattern working: it reads `csVoice`, and the documented functions run the phone's commands.
 * Only in pages with such functions, and only for free names. The returned function removes them.
 */
export function shareWithPage(phone: Phone, voice: () => CsVoice | null): () => void {
  const page = window as unknown as Record<string, unknown>;
  if (!callbackNames.some((name) => typeof page[name] === 'function')) return () => undefined;
  const run =
    (command: (...given: never[]) => Promise<unknown>) =>
    (...given: never[]): void =>
      void command(...given).catch(() => undefined);
  const shared: Readonly<Record<string, unknown>> = {
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
  };
  const added = ['csVoice', ...Object.keys(shared)].filter((name) => !(name in page));
  for (const name of added) {
    Object.defineProperty(page, name, {
      configurable: true,
      get: () => (name === 'csVoice' ? voice() : shared[name]),
    });
  }
  return () => {
    for (const name of added) delete page[name];
  };
}
