import type { PhoneError } from '../model/errors';
import { lateLegEnd } from './call-own-leg';
import { offerGraceMs } from './transfer-reducer';
import type { PhoneStore } from './phone-store';

const answerOwnLegMs = 1_000;

/**
 * Corrects twice a second what VCC's messages and scripts leave open: late ends, foreign legs, offers without a reply.
 */
export class CallUpkeep {
  readonly #store: PhoneStore;
  readonly #answered = new Set<string>();
  /** Legs that rang in VCC's scripts before the phone knew that they are its own. The scripts do not answer them. */
  readonly #undecided = new Set<string>();

  constructor(store: PhoneStore) {
    this.#store = store;
    store.callEnded = () => this.#forgetEndedCall();
    store.legDecided = () => this.#settle();
  }

  tick(): void {
    const store = this.#store;
    this.#refuseExpiredOffer();
    this.#settle();
    const { record } = store.model.calls;
    if (record && record.endedAt === null) return;
    this.#forgetEndedCall();
    store.engine.tidy();
  }

  #settle(): void {
    this.#store.signal({ kind: 'tick' });
    const { undecided, record } = this.#store.model.calls;
    if (undecided?.leg) this.#undecided.add(undecided.leg);
    this.#endOtherLegs();
    if (record && record.endedAt === null) this.#answerOwnLeg();
  }

  /** Without a live call and without a leg, the engine forgets the call too. */
  #forgetEndedCall(): void {
    const { engine, state } = this.#store;
    if (state.call && state.call.state !== 'ended') return;
    if (engine.legs.size === 0) engine.forgetCall();
  }

  #endOtherLegs(): void {
    const { record, undecided } = this.#store.model.calls;
    for (const leg of this.#store.engine.legs.values()) {
      if (leg.id === undecided?.leg || (leg.id === record?.leg && !record.legEnd)) continue;
      // The own leg of a call that the agent ended, or another caller. A leg whose call VCC ended is no refusal.
      if (record?.legEnd?.cause === lateLegEnd.cause) this.#store.report('lateLegRefused', leg.number);
      else if (leg.id !== record?.leg) this.#store.report('foreignCallRefused', leg.number);
      leg.end();
    }
  }

  /** The agent placed this call, so the own leg is answered even when VCC's scripts do not answer it. */
  #answerOwnLeg(): void {
    const { engine, leg, state } = this.#store;
    const { call } = state;
    if (call?.direction !== 'outbound' || !leg || this.#answered.has(call.key)) return;
    if (Date.now() - leg.since <= answerOwnLegMs && !this.#undecided.has(leg.id)) return;
    this.#answered.add(call.key);
    if (leg.accepted) return;
    try {
      engine.answer();
    } catch (error) {
      const { code, vendorText } = error as PhoneError;
      this.#store.signal({ kind: 'fault', code: 'vendorException', text: vendorText ?? code });
    }
  }

  /** VCC's scripts should have refused by now. VCC and the other agent must not wait for ever. */
  #refuseExpiredOffer(): void {
    const { engine, state } = this.#store;
    const offer = state.transferOffer;
    if (!offer || Date.now() <= offer.expiresAt + offerGraceMs) return;
    // Without a channel, VCC refuses by itself. The offer disappears in both cases.
    engine.replyToTransfer(offer, false, true).catch(() => undefined);
  }
}
