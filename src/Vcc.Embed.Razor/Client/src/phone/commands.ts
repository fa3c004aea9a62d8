import { agentQuery } from '../vendor/bridge';
import type { Bridge } from '../vendor/bridge';
import { cleanId, cleanNumber, dialable } from '../vendor/clean';
import { Wire } from '../vendor/contract';
import { checkMicrophone } from './audio';
import type { Core } from './core';
import { PhoneError, errorInfo, plain } from './errors';
import type { PhoneErrorCode } from './errors';
import type { Evidence } from './evidence';
import type { Call, CallState, Device, OutboundLine, TransferAgent } from './model';
import { calloutError } from './track';

/** How long each command waits for VCC before it says so. */
const replyMs = 5_000;
const answerMs = 10_000;
const calloutMs = 15_000;
const transferMs = 15_000;
/** After this a hang-up that the scripts swallowed is done by ourselves. */
const insistMs = 1_000;

const transferErrors: Readonly<Record<string, PhoneErrorCode>> = {
  NOT_CHOOSE_TYPE_TRANSFER: 'transferTypeMissing',
  NOT_IN_A_CALL: 'notInACall',
  COULD_NOT_GET_CALL_INFO: 'transferCallUnknown',
};

function fail(code: PhoneErrorCode, vendorText?: unknown): never {
  throw new PhoneError(errorInfo(code, vendorText));
}

/** Every command: check first, ask the scripts, wait for proof, or say in one word why not. */
export class Commands {
  readonly #core: Core;
  readonly #pending = new Map<string, Promise<unknown>>();

  constructor(core: Core) {
    this.#core = core;
  }

  call(raw: string, lineId?: string): Promise<void> {
    return this.#once(`call ${raw}`, async () => {
      const number = dialable(raw) ?? fail('invalidNumber');
      const bridge = this.#ready('call');
      const { device, voice, call, connection } = this.#core.state;
      if (call && call.state !== 'ended') fail('callInProgress');
      if (voice !== 'here') fail('voiceElsewhere');
      if (device === 1 && !connection.voiceRegistered) fail('voiceUnregistered');
      bridge.heal();
      const accepted = this.#core.wait(calloutMs, 'calloutTimedOut', (e) => {
        if (e.kind === 'out' && e.status === 'ERROR') throw new PhoneError(calloutError(e.errorCode, e.sipCode));
        if (e.kind === 'cancelled') fail('callEnded');
        return (e.kind === 'out' || (e.kind === 'session' && e.outgoing)) || undefined;
      });
      try {
        await this.#ask(accepted, () => bridge.invoke('csCallout', number, ...(lineId === undefined ? [] : [lineId])));
      } catch (error) {
        // What was never accepted must not come to life later, nor block the next call.
        if (this.#core.state.call?.state === 'dialing') this.#core.evidence((error as PhoneError).code === 'calloutTimedOut' ? { kind: 'cancelled' } : { kind: 'over', reason: 'failed' });
        bridge.heal();
        throw error;
      }
    });
  }

  answer(): Promise<void> {
    return this.#once('answer', async () => {
      const bridge = this.#ready('answer');
      const call = this.#core.state.call;
      if (call?.direction === 'inbound' && call.state === 'connected') return;
      if (call?.state !== 'ringing') fail('notRinging');
      if (this.#core.state.device !== 1) fail('wrongDevice');
      const done = this.#core.wait(answerMs, 'noReply', (e) => {
        if (e.kind === 'legEnded') fail(e.audio ?? 'callEnded', e.cause);
        const now = this.#core.state.call;
        if (now?.key !== call.key || now.state === 'ended') fail('callEnded');
        return now.state === 'connected' || undefined;
      });
      await this.#ask(done, async () => {
        // VCC may announce a call before its SIP leg is there.
        if (!this.#core.leg) await this.#core.wait(replyMs, 'voiceUnregistered', (e) => e.kind === 'session' || undefined);
        bridge.invoke('onAcceptCall');
      });
    });
  }

  hangUp(only?: CallState): Promise<void> {
    return this.#once('hangUp', async () => {
      const call = this.#core.state.call;
      if (!call || call.state === 'ended') fail('noCall');
      if (only && call.state !== only) fail('notRinging');
      const bridge = this.#core.bridge ?? fail('notReady');
      const browser = this.#core.state.device === 1;
      const ended = this.#core.wait(replyMs, 'noReply', () => this.#core.state.call?.state === 'ended' || this.#core.state.call?.key !== call.key || undefined);
      await this.#ask(ended, () => {
        if (browser && !this.#core.leg) {
          // Before the agent's own leg exists there is nothing to hang up: the leg is refused when it comes.
          if (call.direction === 'inbound') bridge.heal();
          this.#core.evidence({ kind: 'cancelled' });
          bridge.heal();
          return;
        }
        bridge.correct(call);
        // A held call on another device would be kept by the scripts without a word.
        bridge.correctFlags({ isHold: false });
        setTimeout(() => this.#insist(call, browser), insistMs);
        try {
          bridge.invoke('endCall');
        } catch {
          this.#insist(call, browser);
        }
      });
    });
  }

  hold(on: boolean): Promise<void> {
    const command = on ? 'hold' : 'unhold';
    return this.#once(command, async () => {
      const bridge = this.#ready(command);
      const call = this.#connected();
      if (call.held === on) return;
      const done = this.#confirm('hold', on, 'holdRefused');
      await this.#ask(done, () => {
        bridge.correct(call);
        bridge.correctFlags({ isHold: !on });
        bridge.invoke('holdCall');
      });
    });
  }

  mute(on: boolean): Promise<void> {
    const command = on ? 'mute' : 'unmute';
    return this.#once(command, async () => {
      const bridge = this.#ready(command);
      const call = this.#connected();
      if (call.muted === on && !call.silent) return;
      const leg = this.#core.leg;
      leg?.mute(on);
      const atVcc = call.direction === 'inbound' && !(call.silent && !on);
      if (leg && !atVcc) return this.#core.evidence({ kind: 'localMute', on, silent: false });
      const done = this.#confirm('mute', on, 'muteRefused');
      try {
        await this.#ask(done, () => {
          bridge.correct(call);
          bridge.correctFlags({ isMute: !on, isHold: false });
          bridge.invoke('muteCall');
        });
      } catch (error) {
        // The microphone follows what the agent wanted; the display only what is sure.
        if (leg && this.#core.state.call?.state === 'connected') this.#core.evidence({ kind: 'localMute', on: on || call.muted, silent: on });
        throw error;
      } finally {
        bridge.correctFlags({ isHold: call.held });
      }
    });
  }

  sendDtmf(digits: string): Promise<void> {
    return this.#once(`dtmf ${digits}`, async () => {
      const bridge = this.#ready('sendDtmf');
      if (!/^[0-9*#A-D]{1,32}$/.test(digits)) fail('invalidDigits');
      this.#connected();
      const leg = this.#core.leg ?? fail('wrongDevice');
      const wanted = leg.digitsSent + digits.length;
      const sent = this.#core.wait(replyMs + digits.length * 700, 'noReply', (e) => {
        if (e.kind === 'legEnded') fail('callEnded');
        return leg.digitsSent >= wanted || undefined;
      });
      await this.#ask(sent, () => bridge.invoke('sendDTMF', digits));
    });
  }

  listAgents(): Promise<readonly TransferAgent[]> {
    return this.#once('listAgents', () => {
      const bridge = this.#ready('listAgents');
      const list = this.#core.wait(replyMs, 'noReply', (e) => (e.kind === 'agents' ? e.agents : undefined));
      // Not through the scripts: some editions only ask during inbound calls.
      return this.#ask(list, () => bridge.send(agentQuery));
    });
  }

  transfer(target: string, queue: boolean): Promise<void> {
    const command = queue ? 'transferToQueue' : 'transferToAgent';
    return this.#once('transfer', async () => {
      const bridge = this.#ready(command);
      const call = this.#connected();
      const to = cleanId(target) ?? fail('invalidExtension');
      if (this.#core.model.transferPending) fail('transferPending');
      const asked = Date.now();
      const done = this.#core.wait(transferMs, 'transferTimedOut', (e) => {
        if (e.kind === 'transferAnswered') return e.ok || fail(Date.now() - asked > 9_500 ? 'transferTimedOut' : 'transferRefused');
        if (e.kind === 'transferDone') return e.ok || fail('transferFailed', e.text);
        if (e.kind === 'vendorError') fail(transferErrors[e.text] ?? 'transferFailed', e.text);
        if (this.#core.state.call?.key !== call.key || this.#core.state.call.state === 'ended') fail('callEnded');
        return undefined;
      });
      await this.#ask(done, () => {
        bridge.correct(call);
        bridge.invoke(queue ? 'csTransferCallAcd' : 'csTransferCallAgent', to);
      });
    });
  }

  answerTransfer(accept: boolean): Promise<void> {
    return this.#once('answerTransfer', async () => {
      const bridge = this.#ready(accept ? 'acceptTransfer' : 'refuseTransfer');
      if (!this.#core.state.transferOffer) fail('noTransferOffer');
      const sent = this.#core.wait(replyMs, 'noReply', (e) => e.kind === 'offerAnswered' || undefined);
      this.#core.answeringOffer = true;
      try {
        // Never inside the scripts' own handler: they store the request only after they told of it.
        await this.#ask(sent, () => new Promise<void>((resolve) => setTimeout(resolve)).then(() => void bridge.invoke('responseTransferAgent', accept ? 1 : 0)));
      } finally {
        this.#core.answeringOffer = false;
      }
    });
  }

  setAvailability(online: boolean): Promise<void> {
    const command = online ? 'goOnline' : 'goOffline';
    return this.#once(command, async () => {
      const bridge = this.#ready(command);
      const { availability, device } = this.#core.state;
      if (availability === (online ? 'online' : 'offline')) return;
      if (online && device === 1) {
        const problem = await checkMicrophone(bridge.realm.window);
        this.#core.evidence({ kind: 'audio', problem });
        if (problem) fail(problem);
      }
      const done = this.#core.wait(replyMs, 'noReply', (e) => (e.kind === 'status' ? e.ok || fail('statusRefused') : undefined));
      await this.#ask(done, () => {
        bridge.correctFlags({ callStatus: online ? 'Online' : 'Offline' });
        // The scripts only toggle, on an idea of the state that may be stale.
        bridge.send({ objectId: Wire.sendStatus, status: online ? 'AVAILABLE' : 'NOT AVAILABLE' });
      });
    });
  }

  chooseDevice(device: Device, mobile?: string): Promise<void> {
    return this.#once('chooseDevice', async () => {
      const bridge = this.#ready('chooseDevice');
      const number = mobile === undefined ? undefined : cleanNumber(mobile) ?? fail('invalidNumber');
      if (device === 3 && !number) fail('mobileNumberMissing');
      if (this.#core.state.device === device && device !== 3) return;
      const { call } = this.#core.state;
      if (call && call.state !== 'ended') fail('callInProgress');
      const done = this.#core.wait(replyMs, 'noReply', (e) => (e.kind === 'device' ? (e.ok && e.device === device) || fail('deviceRefused') : undefined));
      await this.#ask(done, () => bridge.invoke('changeDevice', device, ...(number ? [number] : [])));
    });
  }

  takeVoice(): Promise<void> {
    return this.#once('takeVoice', async () => {
      const bridge = this.#ready('takeVoice');
      if (this.#core.state.voice === 'here') return;
      const done = this.#core.wait(replyMs, 'noReply', (e) => {
        if (e.kind === 'voiceRefused') fail('voiceRefused');
        return (e.kind === 'voice' && e.here) || undefined;
      });
      await this.#ask(done, () => bridge.invoke('csEnableCall'));
    });
  }

  listLines(): Promise<readonly OutboundLine[]> {
    return this.#once('listLines', async () => {
      const raw = await this.#ready('listLines').voice?.getCalloutServices?.();
      if (!Array.isArray(raw)) return [];
      return raw.slice(0, 100).flatMap((entry: unknown) => {
        const line = (entry ?? {}) as Record<string, unknown>;
        const id = cleanId(line['callout_id']);
        return id ? [{ id, description: plain(line['descriptions'], 80) || id, isDefault: line['is_default'] == true }] : [];
      });
    });
  }

  /** A second click on the same button is the same command. */
  #once<T>(name: string, run: () => Promise<T>): Promise<T> {
    const pending = this.#pending.get(name) as Promise<T> | undefined;
    if (pending) return pending;
    const promise = (async () => run())().finally(() => this.#pending.delete(name));
    this.#pending.set(name, promise);
    return promise;
  }

  /** Starts to listen before asking, and lets neither promise go unheard. */
  async #ask<T>(reply: Promise<T>, ask: () => unknown): Promise<T> {
    const unheard = reply.catch(() => undefined);
    try {
      await ask();
    } catch (error) {
      void unheard;
      throw error instanceof PhoneError ? error : new PhoneError(errorInfo('vendorException', (error as Error | null)?.message));
    }
    return reply;
  }

  #ready(command: Parameters<ReadonlySet<string>['has']>[0]): Bridge {
    const { state, bridge } = this.#core;
    if (!bridge || (state.connection.state !== 'ready' && !(state.connection.state === 'reconnecting' && state.call))) fail('notReady');
    if (!(state.capabilities as ReadonlySet<string>).has(command)) fail('notSupported');
    return bridge;
  }

  #connected(): Call {
    const { call } = this.#core.state;
    return call?.state === 'connected' ? call : fail(call && call.state !== 'ended' ? 'notInACall' : 'noCall');
  }

  #confirm(kind: 'hold' | 'mute', on: boolean, refused: PhoneErrorCode): Promise<true> {
    return this.#core.wait(replyMs, 'noReply', (e: Evidence) => {
      if (e.kind === 'vendorError') fail(refused, e.text);
      if (e.kind === kind && e.on === on) return e.ok || fail(refused);
      if (this.#core.state.call?.state !== 'connected') fail('callEnded');
      return undefined;
    });
  }

  /** The scripts kept silent: end the leg ourselves, or tell VCC directly. */
  #insist(call: Call, browser: boolean): void {
    const now = this.#core.state.call;
    if (now?.key !== call.key || now.state === 'ended') return;
    if (browser) return this.#core.leg?.end();
    const objectId = call.direction === 'inbound' ? Wire.sendEnd : call.direction === 'outbound' ? Wire.sendEndOut : Wire.sendEndInternal;
    try {
      this.#core.bridge?.send({ objectId, callId: call.callId ?? '', removeAgentId: this.#core.state.extension });
    } catch {
      // No channel to VCC: the command ends with its time, and says so.
    }
  }
}
