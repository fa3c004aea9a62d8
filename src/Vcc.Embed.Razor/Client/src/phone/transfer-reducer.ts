import { errorInfo } from '../model/errors';
import type { Signal } from '../model/signals';
import type { PhoneModel } from './phone-model';

/** VCC counts an unanswered transfer request as refused after this time. */
export const offerMs = 10_000;
/** VCC's scripts report the refusal to VCC. After this time the phone does it. */
export const offerGraceMs = 1_000;

/** Reduces transfers of this agent's call, and offers of other agents. */
export function reduceTransfer(model: PhoneModel, signal: Signal, at: number): PhoneModel {
  const offer = model.state.transferOffer;
  const endOffer = (accepted: boolean, by: 'thisAgent' | 'timeout'): PhoneModel => ({
    ...model,
    state: { ...model.state, transferOffer: null },
    events: [['vcc-transfer-answered', { accepted, by }]],
  });

  switch (signal.kind) {
    case 'transferSent':
      return { ...model, transfer: 'asked' };
    case 'transferReply':
      // Some editions report a refusal with every request that arrives. Only a reply to a request of this phone counts.
      if (!model.transfer) return model;
      // A queue refuses a second time when nobody of it answered.
      if (model.transfer === 'agreed' && !signal.ok)
        return { ...model, transfer: null, events: [['vcc-transfer-failed', errorInfo('transferFailed')]] };
      return {
        ...model,
        transfer: signal.ok ? 'agreed' : null,
        events: [['vcc-transfer-answered', { accepted: signal.ok, by: 'otherAgent' }]],
      };
    case 'transferDone':
      return {
        ...model,
        transfer: null,
        events: [
          signal.error
            ? ['vcc-transfer-failed', signal.error]
            : ['vcc-transfer-succeeded', { toExtension: signal.to, byExtension: signal.by }],
        ],
      };
    case 'transferGivenUp':
      return { ...model, transfer: null };
    case 'agents':
      return { ...model, events: [['vcc-transfer-agents', { agents: signal.agents }]] };
    case 'survey':
      return { ...model, events: [['vcc-transfer-survey', { status: signal.status }]] };

    case 'offer': {
      const transferOffer = { callId: signal.callId, fromExtension: signal.from, expiresAt: at + offerMs };
      return { ...model, state: { ...model.state, transferOffer } };
    }
    case 'offerReply':
      if (!offer || (signal.callId !== null && signal.callId !== offer.callId)) return model;
      return endOffer(signal.ok, !signal.ok && at >= offer.expiresAt ? 'timeout' : 'thisAgent');
    case 'tick':
      return offer && at > offer.expiresAt + offerGraceMs ? endOffer(false, 'timeout') : model;
    default:
      return model;
  }
}
