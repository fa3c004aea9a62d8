import type { Device, OutboundLine } from '../../model/state';
import { toDisplayNumber } from '../../numbers/party-number';
import { fail, responseMs } from './command-runner';
import type { CommandRunner } from './command-runner';

export function setAvailability(runner: CommandRunner, online: boolean): Promise<void> {
  return runner.once('availability', online, async () => {
    const { store } = runner;
    const engine = runner.require(online ? 'goOnline' : 'goOffline');
    const { availability, device } = store.state;
    if (availability === (online ? 'online' : 'offline')) return;
    if (online && device === 1) {
      const problem = await engine.checkMicrophone(true);
      store.signal({ kind: 'audio', problem });
      if (problem) fail(problem);
    }
    const changed = store.wait(responseMs, 'noReply', (signal) =>
      signal.kind === 'status' ? signal.ok || fail('statusRefused') : undefined,
    );
    await runner.request(changed, () => engine.setAvailability(online));
  });
}

export function chooseDevice(runner: CommandRunner, device: Device, mobile?: string): Promise<void> {
  return runner.once('device', `${device} ${mobile}`, async () => {
    const { store } = runner;
    const engine = runner.require('chooseDevice');
    const number = mobile === undefined ? undefined : (toDisplayNumber(mobile) ?? fail('invalidNumber'));
    if (device === 3 && !number) fail('mobileNumberMissing');
    if (store.state.device === device && device !== 3) return;
    const { call } = store.state;
    if (call && call.state !== 'ended') fail('callInProgress');
    const changed = store.wait(responseMs, 'noReply', (signal) =>
      signal.kind === 'device' ? (signal.ok && signal.device === device) || fail('deviceRefused') : undefined,
    );
    await runner.request(changed, () => engine.setDevice(device, number));
  });
}

export function takeVoice(runner: CommandRunner): Promise<void> {
  return runner.once('takeVoice', null, async () => {
    const { store } = runner;
    const engine = runner.require('takeVoice');
    if (store.state.voice === 'here') return;
    const taken = store.wait(responseMs, 'noReply', (signal) => {
      if (signal.kind === 'voiceRefused') fail('voiceRefused');
      return (signal.kind === 'voice' && signal.here) || undefined;
    });
    await runner.request(taken, () => engine.takeVoice());
  });
}

export function listLines(runner: CommandRunner): Promise<readonly OutboundLine[]> {
  return runner.once('listLines', null, async () => runner.require('listLines').listLines());
}
