import { agentQuery } from '../../vcc/channels';
import { cleanId } from '../../numbers/party-number';
import { PhoneError } from '../../model/errors';
import type { TransferAgent } from '../../model/state';
import { transferError } from '../../wire/error-codes';
import { fail, replyMs } from './requests';
import type { Requests } from './requests';

const transferMs = 15_000;

export function listAgents(r: Requests): Promise<readonly TransferAgent[]> {
  return r.once('listAgents', null, () => {
    const bridge = r.ready('listAgents');
    const list = r.core.wait(replyMs, 'noReply', (e) => (e.kind === 'agents' ? e.agents : undefined));
    // Not through the scripts: some editions only ask during inbound calls.
    return r.ask(list, () => bridge.lines.send(agentQuery));
  });
}

export function transfer(r: Requests, target: string, queue: boolean): Promise<void> {
  const command = queue ? 'transferToQueue' : 'transferToAgent';
  return r.once('transfer', `${command} ${target}`, async () => {
    const bridge = r.ready(command);
    const call = r.connected();
    const to = cleanId(target) ?? fail('invalidExtension');
    if (r.core.model.transfer) fail('transferPending');
    const asked = Date.now();
    const done = r.core.wait(transferMs, 'transferTimedOut', (e) => {
      if (e.kind === 'transferAnswered')
        return e.ok || fail(Date.now() - asked > 9_500 ? 'transferTimedOut' : 'transferRefused');
      if (e.kind === 'vendorError' || (e.kind === 'transferDone' && !e.ok)) throw new PhoneError(transferError(e.text));
      if (e.kind === 'transferDone') return true;
      if (r.core.state.call?.key !== call.key || r.core.state.call.state === 'ended') fail('callEnded');
      return undefined;
    });
    try {
      await r.ask(done, () => {
        bridge.correct(call);
        bridge.invoke(queue ? 'csTransferCallAcd' : 'csTransferCallAgent', to);
      });
    } catch (error) {
      // The next wish must not wait for an answer that never comes.
      r.core.evidence({ kind: 'transferGivenUp' });
      throw error;
    }
  });
}

export function answerTransfer(r: Requests, accept: boolean): Promise<void> {
  return r.once('answerTransfer', accept, async () => {
    const bridge = r.ready(accept ? 'acceptTransfer' : 'refuseTransfer');
    if (!r.core.state.transferOffer) fail('noTransferOffer');
    const sent = r.core.wait(replyMs, 'noReply', (e) => e.kind === 'offerAnswered' || undefined);
    r.core.answeringOffer = true;
    try {
      // Never inside the scripts' own handler: they store the request only after they told of it.
      await r.ask(sent, () =>
        new Promise<void>((resolve) => setTimeout(resolve)).then(
          () => void bridge.invoke('responseTransferAgent', accept ? 1 : 0),
        ),
      );
    } finally {
      r.core.answeringOffer = false;
    }
  });
}
