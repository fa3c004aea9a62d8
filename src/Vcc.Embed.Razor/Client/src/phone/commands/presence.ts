import { cleanId, cleanNumber } from '../../numbers/party-number';
import { Wire } from '../../wire/object-ids';
import { checkMicrophone } from '../audio-monitor';
import { plain } from '../../model/errors';
import type { Device, OutboundLine } from '../../model/state';
import { fail, replyMs } from './requests';
import type { Requests } from './requests';

export function setAvailability(r: Requests, online: boolean): Promise<void> {
  const command = online ? 'goOnline' : 'goOffline';
  return r.once('availability', online, async () => {
    const bridge = r.ready(command);
    const { availability, device } = r.core.state;
    if (availability === (online ? 'online' : 'offline')) return;
    if (online && device === 1) {
      const problem = await checkMicrophone(bridge.realm.window);
      r.core.evidence({ kind: 'audio', problem });
      if (problem) fail(problem);
    }
    const done = r.core.wait(replyMs, 'noReply', (e) =>
      e.kind === 'status' ? e.ok || fail('statusRefused') : undefined,
    );
    await r.ask(done, () => {
      bridge.correctFlags({ callStatus: online ? 'Online' : 'Offline' });
      // The scripts only toggle, on an idea of the state that may be stale.
      bridge.lines.send({ objectId: Wire.sendStatus, status: online ? 'AVAILABLE' : 'NOT AVAILABLE' });
    });
  });
}

export function chooseDevice(r: Requests, device: Device, mobile?: string): Promise<void> {
  return r.once('device', `${device} ${mobile}`, async () => {
    const bridge = r.ready('chooseDevice');
    const number = mobile === undefined ? undefined : (cleanNumber(mobile) ?? fail('invalidNumber'));
    if (device === 3 && !number) fail('mobileNumberMissing');
    if (r.core.state.device === device && device !== 3) return;
    const { call } = r.core.state;
    if (call && call.state !== 'ended') fail('callInProgress');
    const done = r.core.wait(replyMs, 'noReply', (e) =>
      e.kind === 'device' ? (e.ok && e.device === device) || fail('deviceRefused') : undefined,
    );
    await r.ask(done, () => bridge.invoke('changeDevice', device, ...(number ? [number] : [])));
  });
}

export function takeVoice(r: Requests): Promise<void> {
  return r.once('takeVoice', null, async () => {
    const bridge = r.ready('takeVoice');
    if (r.core.state.voice === 'here') return;
    const done = r.core.wait(replyMs, 'noReply', (e) => {
      if (e.kind === 'voiceRefused') fail('voiceRefused');
      return (e.kind === 'voice' && e.here) || undefined;
    });
    await r.ask(done, () => bridge.invoke('csEnableCall'));
  });
}

export function listLines(r: Requests): Promise<readonly OutboundLine[]> {
  return r.once('listLines', null, async () => {
    const raw = await r.ready('listLines').voice?.getCalloutServices?.();
    if (!Array.isArray(raw)) return [];
    return raw.slice(0, 100).flatMap((entry: unknown) => {
      const line = (entry ?? {}) as Record<string, unknown>;
      const id = cleanId(line['callout_id']);
      return id
        ? [{ id, description: plain(line['descriptions'], 80) || id, isDefault: line['is_default'] == true }]
        : [];
    });
  });
}
