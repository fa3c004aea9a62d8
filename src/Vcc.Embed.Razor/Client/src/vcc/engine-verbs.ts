import { usualMicrophone } from '../model/microphone';
import type { Command } from '../model/commands';
import { PhoneError } from '../model/errors';
import { fitMessage } from '../model/message-size';
import { plainText } from '../model/plain-text';
import type { AudioProblem, Call, Device, OutboundLine, TransferOffer } from '../model/state';
import { toIdentifier } from '../numbers/party-number';
import { agentQuery, endRequest, statusRequest, transferReply } from '../wire/requests';
import type { Bridge } from './bridge';
import { vendorFunction } from './globals';
import type { CsVoice, RealmWindow } from './globals';
import { checkMicrophone, checkMicrophoneQuietly } from './instrument-media';

/** The function of VCC's scripts that a command needs. In some editions `csVoice` lists the lines to call from. */
const functions: Readonly<Record<Exclude<Command, 'listLines'>, string>> = {
  call: 'csCallout',
  answer: 'onAcceptCall',
  reject: 'endCall',
  hangUp: 'endCall',
  hold: 'holdCall',
  unhold: 'holdCall',
  mute: 'muteCall',
  unmute: 'muteCall',
  sendDtmf: 'sendDTMF',
  listAgents: 'getTransferAgent',
  transferToAgent: 'csTransferCallAgent',
  transferToQueue: 'csTransferCallAcd',
  acceptTransfer: 'responseTransferAgent',
  refuseTransfer: 'responseTransferAgent',
  goOnline: 'changeCallStatus',
  goOffline: 'changeCallStatus',
  chooseDevice: 'changeDevice',
  takeVoice: 'csEnableCall',
};

/** The commands that this edition of VCC's scripts can run. */
export function capabilitiesOf(realm: RealmWindow): ReadonlySet<Command> {
  const can = (Object.keys(functions) as (keyof typeof functions)[]).filter((command) =>
    vendorFunction(realm, functions[command]),
  );
  return new Set<Command>(typeof realm.csVoice?.getCalloutServices === 'function' ? [...can, 'listLines'] : can);
}

/** The verbs of the engine over VCC's scripts: calls of their functions, or messages where the functions are wrong. */
export abstract class EngineVerbs {
  /** `null` while no scripts run. */
  protected bridge: Bridge | null = null;
  speakerId = '';
  chosenMicrophone = usualMicrophone;
  abstract readonly extension: string;
  abstract readonly voice: CsVoice | null;

  placeCall(number: string, lineId?: string): void {
    const bridge = this.required;
    bridge.clearCall();
    bridge.invoke(functions.call, number, ...(lineId === undefined ? [] : [lineId]));
  }

  answer(): void {
    this.required.invoke(functions.answer);
  }

  hangUp(call: Call, direct = false): void {
    const bridge = this.required;
    if (direct) return bridge.channels.send(endRequest(call, this.extension));
    bridge.correctCall(call);
    // VCC's scripts ignore a hang-up of a held call on another device.
    bridge.setFlags({ isHold: false });
    bridge.invoke(functions.hangUp);
  }

  forgetCall(): void {
    this.bridge?.clearCall();
  }

  hold(call: Call, on: boolean): void {
    const bridge = this.required;
    bridge.correctCall(call);
    bridge.setFlags({ isHold: !on });
    bridge.invoke(functions.hold);
  }

  mute(call: Call, on: boolean): void {
    const bridge = this.required;
    bridge.correctCall(call);
    // VCC's scripts ignore a mute of a held call.
    bridge.setFlags({ isMute: !on, isHold: false });
    try {
      bridge.invoke(functions.mute);
    } finally {
      bridge.setFlags({ isHold: call.held });
    }
  }

  sendDigits(digits: string): void {
    this.required.invoke(functions.sendDtmf, digits);
  }

  async checkMicrophone(mayPrompt: boolean): Promise<AudioProblem | null> {
    const { window } = this.required;
    return mayPrompt ? checkMicrophone(window) : checkMicrophoneQuietly(window);
  }

  setAvailability(online: boolean): void {
    const bridge = this.required;
    bridge.setFlags({ callStatus: online ? 'Online' : 'Offline' });
    // VCC's scripts only toggle, from a status that may be out of date.
    bridge.channels.send(statusRequest(online));
  }

  setDevice(device: Device, mobile?: string): void {
    this.required.invoke(functions.chooseDevice, device, ...(mobile ? [mobile] : []));
  }

  takeVoice(): void {
    this.required.invoke(functions.takeVoice);
  }

  listAgents(): void {
    // Some editions of VCC's scripts send the query during inbound calls only.
    this.required.channels.send(agentQuery);
  }

  async listLines(): Promise<readonly OutboundLine[]> {
    const raw = await this.voice?.getCalloutServices?.();
    if (!Array.isArray(raw)) return [];
    const lines = raw.slice(0, 100).flatMap((entry: unknown) => {
      const line = (entry ?? {}) as Record<string, unknown>;
      const id = toIdentifier(line['callout_id']);
      const isDefault = line['is_default'] == true;
      return id ? [{ id, description: plainText(line['descriptions'], 80) || id, isDefault }] : [];
    });
    return fitMessage(lines);
  }

  transfer(call: Call, target: string, queue: boolean): void {
    const bridge = this.required;
    bridge.correctCall(call);
    bridge.invoke(queue ? functions.transferToQueue : functions.transferToAgent, target);
  }

  async replyToTransfer(offer: TransferOffer, accept: boolean, direct = false): Promise<void> {
    const bridge = this.required;
    if (direct) return bridge.channels.send(transferReply(offer, this.extension, accept));
    // VCC's scripts store the request only after their callback for it.
    await new Promise((resolve) => setTimeout(resolve));
    bridge.invoke(functions.acceptTransfer, accept ? 1 : 0);
  }

  protected get required(): Bridge {
    if (!this.bridge) throw new PhoneError('notReady');
    return this.bridge;
  }
}
