import { initScript } from './vcc-init-script';
import type { Frame, Profile, ScriptRealm, Voice } from './vcc-script-realm';

/* What the three families of VCC's scripts do with the same messages, as docs/traps.md describes. */
type Any = Record<string, never>;

/** Defines the globals of one family in a fake window, with the faults of that family. */
export function vendorOf(profile: Profile): Record<string, (w: Any & Window) => void> {
  return {
    jquery: (w) => {
      const jQuery = Object.assign(() => undefined, { fn: {} });
      Object.assign(w, { jQuery, $: jQuery });
    },
    jssip: () => undefined,
    init: (w) => initScript(w as unknown as ScriptRealm, profile),
    'web.push': () => undefined,
    cs_const: (w) => Object.assign(w, { API_SERVER: 'https://elsewhere.invalid' }),
    cs_voice: (w) => voiceScript(w as unknown as ScriptRealm, profile),
  };
}

function voiceScript(w: ScriptRealm, profile: Profile): void {
  const cb = (name: string, ...args: unknown[]): void => (w[name] as (...args: unknown[]) => void)(...args);
  const voice = (): Voice => w.csVoice;
  w.csVoice = {
    enableVoice: false,
    callStatus: 'Offline',
    deviceType: 1,
    callInfo: null,
    isCallout: false,
    isConnectToAgent: false,
    hasCall: false,
    isRinging: false,
    isAnswering: false,
    isHold: false,
    isMute: false,
    transferRequest: null,
    ...(profile === 'H'
      ? { getCalloutServices: () => [{ callout_id: 7, descriptions: 'Line <b>7</b>', is_default: 1 }] }
      : {}),
  };
  let socket: WebSocket;
  let role = 2;
  const send = (frame: Frame): void =>
    socket.send(JSON.stringify(Object.assign(frame, { agentId: 'agent5000', extension: '5000' })));
  const startUa = (): void => void (w.ua?.isRegistered() || (w['init_ua'] as () => void)());

  const on: Record<number, (m: Frame) => void> = {
    1010003: (m) => {
      voice().callStatus = m['agentStatus'] === 'AVAILABLE' ? 'Online' : 'Offline';
      cb('csShowCallStatus', voice().callStatus);
      voice().deviceType = m['deviceType'] as number;
      if (m['isVoiceChannel'] === 1) {
        voice().enableVoice = true;
        if (voice().deviceType === 1) startUa();
      } else if (profile !== 'H') voice().enableVoice = false;
      cb('csShowEnableVoice', voice().enableVoice);
      cb('csShowDeviceType', voice().deviceType);
      cb('csInitComplete');
    },
    1511231001: (m) => {
      if (m['result'] === 1) {
        startUa();
        voice().enableVoice = true;
        cb('csShowEnableVoice', true);
      }
    },
    1511231002: () => {
      voice().enableVoice = false;
      cb('csShowEnableVoice', false);
      w.ua?.stop();
    },
    1027: () => cb('csShowCallStatus', voice().callStatus),
    1020: () => cb('csShowCallStatus', 'No Answer'),
    1511241004: (m) => {
      if (m['result'] !== 1) return cb('csShowDeviceType', m['oldDeviceType']);
      if (m['newDeviceType'] === 1) startUa();
      else w.ua?.stop();
      voice().deviceType = m['newDeviceType'] as number;
      cb('csShowDeviceType', m['newDeviceType']);
    },
    1038: (m) => {
      Object.assign(voice(), {
        isCallout: false,
        callInfo: { callId: m['callId'], callDirection: m['callDirection'], agentId: m['extension'] },
        hasCall: true,
      });
      if (profile === 'H' || voice().deviceType !== 1) cb('csCallRinging', m['caller']);
      cb('csCurrentCallId', m['callId']);
    },
    1039: () => {
      if (voice().deviceType !== 1) cb('csAcceptCall');
    },
    1009: () => {
      if (voice().deviceType !== 1) {
        Object.assign(voice(), { hasCall: false, callInfo: null });
        cb('csEndCall');
      }
    },
    1055: (m) => {
      const status = (m['status'] as string).toUpperCase();
      if (status === 'STARTING') {
        if (voice().callInfo) voice().callInfo!.callId = m['callId'] as string;
        else
          Object.assign(voice(), { callInfo: { callId: m['callId'], callDirection: 2, agentId: '' }, isCallout: true });
      }
      if (status === 'RINGING') {
        cb('csCurrentCallId', m['callId']);
        if (profile !== 'S') cb('csCallRinging', m['telephoneNumber']);
      }
      if (status === 'ANSWER') cb('csCustomerAccept');
      if (status === 'ERROR') {
        cb('showCalloutError', m['errorCode'], m['sipCode']);
        Object.assign(voice(), { isCallout: false, isConnectToAgent: false, hasCall: false, callInfo: null });
      }
    },
    1029: (m) => {
      if (m['status'] === 'OK') voice().isHold = true;
      cb('csHoldCall');
    },
    1028: (m) => {
      if (m['status'] === 'OK') voice().isHold = false;
      cb('csUnHoldCall');
    },
    1030: () => {
      voice().isMute = true;
      cb('csMuteCall');
    },
    1031: () => {
      voice().isMute = false;
      cb('csUnMuteCall');
    },
    1045: (m) =>
      (w['$'] as unknown as { jGrowl(t: unknown): void }).jGrowl(
        (w['$filter'] as (n: string) => (t: unknown) => unknown)('translate')(m['status']),
      ),
    1410121118: (m) => cb('csListTransferAgent', m['listAgentSearch']),
    1410122076: (m) => {
      cb('csNewCallTransferRequest', m);
      voice().transferRequest = m;
      setTimeout(() => (w['responseTransferAgent'] as (n: number) => void)(0), 10_000);
      if (profile !== 'S') cb('csTransferCallResponse', 'NOK');
    },
    1410121123: (m) => cb('csTransferCallResponse', m['status']),
    1116: (m) => cb('csTransferCallResponse', m['status']),
    1410121119: (m) =>
      m['status'] === 'OK' ? cb('csTransferCallSuccess', m) : cb('csTransferCallError', 'TRANSFER_CALL_FAILED', m),
  };

  const connect = (token: string): void => {
    socket = new w.WebSocket('wss://vcc.invalid/websocket');
    socket.onopen = () => send({ objectId: 1010003, authenToken: token });
    socket.onmessage = (event) => {
      const frame = JSON.parse(event.data as string) as Frame;
      try {
        on[frame['objectId'] as number]?.(frame);
      } catch (error) {
        w.console.log((error as Error).message);
      }
    };
    socket.onclose = () => {
      if (profile !== 'N')
        setTimeout(() => {
          cb('csNotifyReconnecting', 2, 20);
          connect(token);
        }, 10_010);
    };
  };
  const leave = (type: number): void => {
    voice().deviceType = type;
    send({ objectId: 1511242004, deviceType: type });
  };
  Object.assign(w, {
    csInit: (token: string) => {
      const answer = w.partner(token);
      if (!answer) return;
      role = answer.role ?? 2;
      if (answer.code === 200) connect(token);
      else cb('csInitError', undefined);
    },
    csEnableCall: () => send({ objectId: 1511232003 }),
    changeCallStatus: () => undefined,
    csCallout: (number: string) => {
      if (voice().isCallout || voice().isConnectToAgent || voice().hasCall) return;
      if (number.length < 8) return void w.ua?.call(`sip:${number}@vcc`);
      Object.assign(voice(), { isCallout: true, isConnectToAgent: true });
      send({ telephoneNumber: number, objectId: 2032 });
      cb('showCalloutInfo', number);
      Object.assign(voice(), { callInfo: { callId: '', callDirection: 2, agentId: '' }, hasCall: true });
    },
    onAcceptCall: () => {
      if (voice().deviceType === 1) (w['answer_call'] as () => void)();
    },
    endCall: () => {
      if (voice().deviceType === 1) {
        voice().callInfo = null;
        w.state.session?.terminate();
        return;
      }
      if (voice().isHold) return;
      send({ objectId: voice().callInfo!.callDirection === 1 ? 2019 : 2033, callId: voice().callInfo!.callId });
    },
    holdCall: () => {
      const { isHold, callInfo } = voice();
      const [hold, unhold] = callInfo!.callDirection === 2 ? [2055, 2056] : [2015, 2016];
      send({ objectId: isHold ? unhold : hold, callId: callInfo!.callId });
    },
    muteCall: () => {
      if (!voice().isHold) send({ objectId: voice().isMute ? 2017 : 2018, callId: voice().callInfo!.callId });
    },
    changeDevice: (type: number, phone?: string) => {
      voice().deviceType = type;
      send({ objectId: 1511242004, deviceType: type, phoneNum: phone });
    },
    reConfigDeviceType: () => {
      if (role === 6) leave(4);
      else if (role === 7) leave(3);
      else if (role === 9) leave(6);
    },
    csUnregister: () => {
      if (voice().deviceType === 1) w.ua?.stop();
    },
    sendDTMF: (digits: string) => w.state.session!.sendDTMF(digits),
    getTransferAgent: () => {
      if (profile === 'S' || voice().callInfo!.callDirection === 1) send({ objectId: 1410122081 });
    },
    csTransferCallAgent: (to: string) =>
      voice().hasCall
        ? send({
            objectId: 1410122076,
            callId: voice().callInfo!.callId,
            newAgentId: to,
            dropAgentId: voice().callInfo!.agentId,
          })
        : cb('csTransferCallError', 'NOT_IN_A_CALL'),
    csTransferCallAcd: (queue: string) => send({ objectId: 2052, callId: voice().callInfo!.callId, acdId: queue }),
    responseTransferAgent: (yes: number) =>
      send({ objectId: 1410121123, callId: voice().transferRequest!['callId'], status: yes ? 'OK' : 'NOK' }),
  });
}
