import type { PhoneError } from '../model/errors';
import { offerGraceMs } from './transfer-reducer';
import type { PhoneStore } from './phone-store';

const answerOwnLegMs = 1_000;

/** Corrects twice a second what VCC's messages and scripts leave open: late ends, foreign legs, offers without a reply. */
export class CallUpkeep {
  readonly #store: PhoneStore;
  readonly #answered = new Set<string>();

  constructor(store: PhoneStore) {
    this.#store = store;
    store.callEnded = () => this.#forgetEndedCall();
  }

  tick(): void {
    const store = this.#store;
    this.#refuseExpiredOffer();
    store.signal({ kind: 'tick' });
    this.#endOtherLegs();
    const { record } = store.model.calls;
    if (record && record.endedAt === null) return this.#answerOwnLeg();
    this.#forgetEndedCall();
    store.engine.tidy();
  }

  /** Without a live call and without a leg, the engine forgets the call too. */
  #forgetEndedCall(): void {
    const { engine, state } = this.#store;
    if (state.call && state.call.state !== 'ended') return;
    if (engine.legs.size === 0) engine.forgetCall();
  }

  #endOtherLegs(): void {
    const { record } = this.#store.model.calls;
    for (const leg of this.#store.engine.legs.values()) {
      if (leg.id !== record?.leg || record.legEnd) leg.end();
    }
  }

  /** The agent placed this call, so the own leg is answered even when VCC's scripts do not answer it. */
  #answerOwnLeg(): void {
    const { engine, leg, state } = this.#store;
    const { call } = state;
    if (call?.direction !== 'outbound' || !leg || this.#answered.has(call.key)) return;
    if (Date.now() - leg.since <= answerOwnLegMs) return;
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
