import type { CommandOptions } from '../../model/commands';
import { PhoneError, errorInfo } from '../../model/errors';
import type { TransferAgent } from '../../model/state';
import { toIdentifier } from '../../numbers/party-number';
import { fail, responseMs } from './command-runner';
import type { CommandRunner } from './command-runner';

const transferMs = 15_000;
/** A refusal after this time is VCC's own, because the other agent did not reply. */
const noReplyMs = 9_500;

export function listAgents(runner: CommandRunner, options: CommandOptions): Promise<readonly TransferAgent[]> {
  return runner.once('listAgents', null, options, () => {
    const engine = runner.require('listAgents');
    const list = runner.store.wait(responseMs, 'noReply', (signal) =>
      signal.kind === 'agents' ? signal.agents : undefined,
    );
    return runner.request(list, () => engine.listAgents());
  });
}

export function transfer(
  runner: CommandRunner,
  rawTarget: string,
  queue: boolean,
  options: CommandOptions,
): Promise<void> {
  const command = queue ? 'transferToQueue' : 'transferToAgent';
  return runner.once<void>('transfer', `${command} ${rawTarget}`, { ...options, ms: transferMs }, async () => {
    const { store } = runner;
    const engine = runner.require(command);
    const call = runner.requireConnectedCall();
    const target = toIdentifier(rawTarget) ?? fail('invalidExtension');
    if (store.model.transfer) fail('transferPending');
    store.noted(['transferring', { to: target }]);
    const askedAt = Date.now();
    const accepted = store.wait(transferMs, 'transferTimedOut', (signal) => {
      if (signal.kind === 'transferReply')
        return signal.ok || fail(Date.now() - askedAt > noReplyMs ? 'transferTimedOut' : 'transferRefused');
      if (signal.kind === 'vendorError') throw new PhoneError(errorInfo('transferFailed', signal.text));
      if (signal.kind === 'transferDone') {
        if (signal.error) throw new PhoneError(signal.error);
        return true;
      }
      if (store.state.call?.key !== call.key || store.state.call.state === 'ended') fail('callEnded');
      return undefined;
    });
    try {
      await runner.request(accepted, () => engine.transfer(call, target, queue));
    } catch (error) {
      // The next transfer must not wait for a reply to this one.
      store.signal({ kind: 'transferGivenUp' });
      throw error;
    }
  });
}

export function replyToTransfer(runner: CommandRunner, accept: boolean, options: CommandOptions): Promise<void> {
  return runner.once<void>('replyToTransfer', accept, options, async () => {
    const { store } = runner;
    const engine = runner.require(accept ? 'acceptTransfer' : 'refuseTransfer');
    const offer = store.state.transferOffer ?? fail('noTransferOffer');
    const sent = store.wait(responseMs, 'noReply', (signal) => signal.kind === 'offerReply' || undefined);
    store.replyingToOffer = true;
    try {
      await runner.request(sent, () => engine.replyToTransfer(offer, accept));
    } finally {
      store.replyingToOffer = false;
    }
  });
}
