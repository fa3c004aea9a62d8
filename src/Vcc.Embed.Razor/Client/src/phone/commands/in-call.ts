import { fail, replyMs } from './requests';
import type { Requests } from './requests';

export function hold(r: Requests, on: boolean): Promise<void> {
  const command = on ? 'hold' : 'unhold';
  return r.once('hold', on, async () => {
    const bridge = r.ready(command);
    const call = r.connected();
    if (call.held === on) return;
    const done = r.confirm('hold', on, 'holdRefused');
    await r.ask(done, () => {
      bridge.correct(call);
      bridge.correctFlags({ isHold: !on });
      bridge.invoke('holdCall');
    });
  });
}

export function mute(r: Requests, on: boolean): Promise<void> {
  const command = on ? 'mute' : 'unmute';
  return r.once('mute', on, async () => {
    const bridge = r.ready(command);
    const call = r.connected();
    if (call.muted === on && !call.silent) return;
    const leg = r.core.leg;
    leg?.mute(on);
    const atVcc = call.direction === 'inbound' && !(call.silent && !on);
    if (leg && !atVcc) return r.core.evidence({ kind: 'localMute', on, silent: false });
    const done = r.confirm('mute', on, 'muteRefused');
    try {
      await r.ask(done, () => {
        bridge.correct(call);
        bridge.correctFlags({ isMute: !on, isHold: false });
        bridge.invoke('muteCall');
      });
    } catch (error) {
      // The microphone follows what the agent wanted; the display only what is sure.
      if (leg && r.core.state.call?.state === 'connected')
        r.core.evidence({ kind: 'localMute', on: on || call.muted, silent: on });
      throw error;
    } finally {
      bridge.correctFlags({ isHold: call.held });
    }
  });
}

/** Not one at a time: agents type faster than tones go out. */
export async function sendDtmf(r: Requests, digits: string): Promise<void> {
  const bridge = r.ready('sendDtmf');
  if (!/^[0-9*#A-D]{1,32}$/.test(digits)) fail('invalidDigits');
  r.connected();
  const leg = r.core.leg ?? fail('wrongDevice');
  const wanted = (leg.digitsAsked += digits.length);
  const sent = r.core.wait(replyMs + (wanted - leg.digitsSent) * 700, 'noReply', (e) => {
    if (e.kind === 'legEnded') fail('callEnded');
    return leg.digitsSent >= wanted || undefined;
  });
  await r.ask(sent, () => bridge.invoke('sendDTMF', digits));
}
