import type { CommandOptions } from '../../model/commands';
import type { Device, OutboundLine } from '../../model/state';
import { toDisplayNumber } from '../../numbers/party-number';
import { fail, responseMs } from './command-runner';
import type { CommandRunner } from './command-runner';

/** A person needs time for the browser's question about the microphone. VCC's response follows. */
const permissionMs = 25_000;

export function setAvailability(runner: CommandRunner, online: boolean, options: CommandOptions): Promise<void> {
  // Nobody who goes offline waits for the question of a command before.
  runner.replace('availability', online);
  const ms = online ? permissionMs + responseMs : responseMs;
  return runner.once<void>('availability', online, { ...options, ms }, async (command) => {
    const { store } = runner;
    const engine = runner.require(online ? 'goOnline' : 'goOffline');
    const { availability, device, audioProblem } = store.state;
    const unchanged = availability === (online ? 'online' : 'offline');
    // An agent who is online since an earlier page may still owe the permission.
    if (unchanged && !(online && audioProblem === 'microphonePending')) return;
    if (online && device === 1) {
      const timer = setTimeout(() => command.end('microphonePending'), permissionMs);
      const problem = await engine.checkMicrophone(true).finally(() => clearTimeout(timer));
      command.over.throwIfAborted();
      store.signal({ kind: 'audio', problem });
      if (problem) fail(problem);
    }
    if (unchanged) return;
    command.sent = true;
    const changed = store.wait(responseMs, 'noReply', (signal) =>
      signal.kind === 'status' ? signal.ok || fail('statusRefused') : undefined,
    );
    await runner.request(changed, () => engine.setAvailability(online));
  });
}

export function chooseDevice(
  runner: CommandRunner,
  device: Device,
  mobile: string | undefined,
  options: CommandOptions,
): Promise<void> {
  return runner.once<void>('device', `${device} ${mobile}`, options, async () => {
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
    store.choosingDevice = true;
    try {
      await runner.request(changed, () => engine.setDevice(device, number));
      store.mobile = number;
    } finally {
      store.choosingDevice = false;
    }
  });
}

export function takeVoice(runner: CommandRunner, options: CommandOptions): Promise<void> {
  return runner.once<void>('takeVoice', null, options, async () => {
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

export function listLines(runner: CommandRunner, options: CommandOptions): Promise<readonly OutboundLine[]> {
  return runner.once('listLines', null, options, async () => runner.require('listLines').listLines());
}
