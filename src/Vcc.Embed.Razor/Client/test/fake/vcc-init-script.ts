import type { FakeSession } from './sip';
import type { Profile, ScriptRealm } from './vcc-script-realm';

/** The script that makes calls over SIP, with the faults of its family. */
export function initScript(w: ScriptRealm, profile: Profile): void {
  const cb = (name: string, ...args: unknown[]): void => (w[name] as (...args: unknown[]) => void)(...args);
  w.state = { session: null };
  w.ua = null;
  const ringing = (): void => {
    if (w.csVoice.callInfo && w.csVoice.isCallout) w['answer_call'] && (w['answer_call'] as () => void)();
    else
      Object.assign(w.csVoice, {
        callInfo: { callId: '', callDirection: 1, agentId: '' },
        isRinging: true,
        hasCall: true,
      });
  };
  const ended = (): void =>
    void Object.assign(w.csVoice, {
      isCallout: false,
      isConnectToAgent: false,
      hasCall: false,
      isRinging: false,
      callInfo: null,
    });
  w['init_ua'] = () => {
    const ua = (w.ua = new w.JsSIP.UA());
    ua.on('newRTCSession', (data) => {
      const session = (w.state.session = (data as { session: FakeSession }).session);
      session.on('progress', () => {
        const tell = (): void =>
          w.csVoice.isCallout ? cb('csCallRingingAgent') : cb('csCallRinging', session.remote_identity.uri.user);
        if (profile === 'N') {
          ringing();
          tell();
        } else {
          tell();
          ringing();
        }
      });
      session.on('accepted', () => {
        w.csVoice.isAnswering = true;
        if (profile !== 'N' || !w.csVoice.isCallout) cb('csAcceptCall');
      });
      const over = (): void => {
        w.state.session = null;
        if (profile === 'N') {
          ended();
          cb('csEndCall');
        } else {
          cb('csEndCall');
          ended();
        }
      };
      session.on('ended', over);
      session.on('failed', over);
    });
    ua.start();
  };
  w['unregister'] = () => w.ua?.stop();
  w['answer_call'] = () => w.state.session?.answer();
}
