import type { Bridge } from '../vcc/bridge';
import type { BridgeListener } from '../vcc/bridge-listener';
import type { Frame } from '../wire/messages';
import { cleanId } from '../numbers/party-number';
import { Wire } from '../wire/object-ids';
import type { Leg, Verdict } from '../vcc/instrument-jssip';
import { admit } from './invite-policy';
import type { GivenUp } from './invite-policy';
import { givenUpMs } from './call-reducer';
import { eventsBetween } from './change-events';
import { PhoneError, errorInfo, plain } from '../model/errors';
import type { PhoneErrorCode } from '../model/errors';
import type { Evidence } from '../model/signals';
import type { PhoneState } from '../model/state';
import { initial, offerGraceMs, offerMs, reduce } from './reducer';
import type { Model, Note } from './reducer';
import { transferError } from '../wire/error-codes';

const answerOwnLegMs = 1_000;

interface Waiter {
  test(e: Evidence): unknown;
  settle(value: unknown): void;
  fail(error: unknown): void;
}

/** The middle of the phone: evidence in, truth kept, events out. Everything else hangs on it. */
export class Core implements BridgeListener {
  bridge: Bridge | null = null;
  model: Model;
  givenUp: GivenUp[] = [];
  agentLegUsers: readonly string[] = [];
  lineClosed: BridgeListener['lineClosed'] = () => undefined;
  bootRefused: BridgeListener['bootRefused'] = () => undefined;
  /** Sees every piece of evidence after it was reduced. */
  onEvidence: (e: Evidence) => void = () => undefined;
  readonly #emit: (notes: readonly Note[], state: PhoneState | null) => void;
  readonly #waiters = new Set<Waiter>();
  readonly #contained = new Set<string>();
  #notes: Note[] = [];
  #announced: PhoneState;
  #scheduled = false;
  readonly #answered = new Set<string>();

  constructor(emit: (notes: readonly Note[], state: PhoneState | null) => void) {
    this.#emit = emit;
    this.model = initial(crypto.randomUUID().slice(0, 8));
    this.#announced = this.model.state;
  }

  get state(): PhoneState {
    return this.model.state;
  }

  /** The SIP session of the call at hand, while it lives. */
  get leg(): Leg | null {
    const id = this.model.calls.track?.leg;
    return (id && this.bridge?.legs.get(id)) || null;
  }

  /** Takes evidence in. Cheap and safe inside the vendor's stack: listeners are called later. */
  evidence(e: Evidence): void {
    const before = this.model;
    // Muted is shown only when this browser sends silence too, whatever the cloud claims.
    if (e.kind === 'mute' && e.ok) this.leg?.mute(e.on);
    this.model = reduce(before, e, Date.now());
    this.#notes.push(...eventsBetween(before.state, this.model.state), ...this.model.notes);
    if (e.kind === 'cancelled') this.giveUp();
    if (before.state.call?.state !== 'ended' && this.model.state.call?.state === 'ended') setTimeout(() => this.heal());
    for (const waiter of [...this.#waiters]) {
      try {
        const value = waiter.test(e);
        if (value !== undefined) waiter.settle(value);
      } catch (error) {
        waiter.fail(error);
      }
    }
    this.onEvidence(e);
    if ((this.#notes.length > 0 || this.model.state !== this.#announced) && !this.#scheduled) {
      this.#scheduled = true;
      queueMicrotask(() => this.flush());
    }
  }

  note(...note: Note): void {
    this.#notes.push(note as Note);
    queueMicrotask(() => this.flush());
  }

  report(code: PhoneErrorCode, text?: unknown): void {
    this.note('vcc-error', errorInfo(code, text));
  }

  /** Tells listeners what happened since the last time. */
  flush(): void {
    this.#scheduled = false;
    const notes = this.#notes;
    this.#notes = [];
    const changed = this.model.state !== this.#announced;
    this.#announced = this.model.state;
    if (notes.length > 0 || changed) this.#emit(notes, changed ? this.model.state : null);
  }

  /**
   * Waits for evidence: `test` answers a value, `undefined` to go on waiting, or throws. After `ms` it rejects with `late`.
   * Starts to listen at once, so it can be made before the question is asked.
   */
  wait<T>(ms: number, late: PhoneErrorCode, test: (e: Evidence) => T | undefined): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const done =
        <A>(then: (value: A) => void) =>
        (value: A) => {
          clearTimeout(timer);
          this.#waiters.delete(waiter);
          then(value);
        };
      const fail = done(reject);
      const waiter: Waiter = { test, settle: done(resolve as (value: unknown) => void), fail };
      const timer = setTimeout(() => fail(new PhoneError(late)), ms);
      this.#waiters.add(waiter);
    });
  }

  /** Rejects everything that still waits: nothing a caller asked for may end in silence. */
  abandonWaiters(code: PhoneErrorCode): void {
    for (const waiter of [...this.#waiters]) waiter.fail(new PhoneError(code));
  }

  giveUp(): void {
    const track = this.model.calls.track;
    if (track?.leg === null) this.givenUp.push({ number: track.number, until: Date.now() + givenUpMs });
  }

  /** Twice a second: late ends, strays, and what the scripts forgot. */
  tick(): void {
    this.#refuseLateOffer();
    this.evidence({ kind: 'tick' });
    const track = this.model.calls.track;
    const live = !!track && track.endedAt === null;
    for (const leg of this.bridge?.legs.values() ?? []) {
      if (leg.id !== track?.leg || track.legOver) leg.end();
    }
    const call = this.state.call;
    if (
      live &&
      call?.direction === 'outbound' &&
      this.leg &&
      !this.#answered.has(track.key) &&
      Date.now() - this.leg.since > answerOwnLegMs
    ) {
      // The agent asked for this call, so the agent's own leg is answered even if the scripts lost track of it.
      this.#answered.add(track.key);
      if (!this.leg.accepted) this.bridge?.invokeQuietly('onAcceptCall');
    }
    if (!live) {
      this.heal();
      this.bridge?.tidy();
    }
  }

  /** The scripts' own timer should have said no by now; VCC and the other agent must not be left waiting. */
  #refuseLateOffer(): void {
    const offer = this.state.transferOffer;
    if (!offer || Date.now() <= offer.expiresAt + offerGraceMs) return;
    try {
      this.bridge?.lines.send({
        objectId: Wire.transferAnswer,
        callId: offer.callId,
        dropAgentId: offer.fromExtension,
        newAgentId: this.state.extension,
        status: 'NOK',
      });
    } catch {
      // No channel to VCC, which then refuses by itself; the offer goes all the same.
    }
  }

  /** With nothing alive, puts stuck flags of the scripts right. */
  heal(): void {
    const call = this.state.call;
    if (call && call.state !== 'ended') return;
    if (this.bridge && this.bridge.legs.size === 0) this.bridge.heal();
  }

  admit(leg: Leg): Verdict {
    const now = Date.now();
    const track = this.model.calls.track;
    this.givenUp = this.givenUp.filter((one) => now < one.until);
    const trusted = [...this.agentLegUsers, ...(this.state.extension ? [this.state.extension] : [])];
    const answer = admit(track, {
      number: leg.number,
      trusted,
      otherLegs: (this.bridge?.legs.size ?? 0) > 0,
      givenUp: this.givenUp,
      at: now,
    });
    if (answer.pass) {
      // The scripts answer whatever rings while this flag stands; without a callout of ours it is a leftover.
      if (!(track && track.endedAt === null && track.direction === 'outbound'))
        this.bridge?.correctFlags({ isCallout: false });
      return 'pass';
    }
    this.givenUp = this.givenUp.filter((one) => one !== answer.consumed);
    if (answer.report) this.report(answer.report, leg.number);
    return answer.sipCode;
  }

  notice(text: string): void {
    if (text) this.note('vcc-notice', { text });
  }

  callback(name: string, args: readonly unknown[]): void {
    if (name === 'csNotify') this.notice(plain(args[0]));
    else if (name === 'csTransferSurveyResponse') this.note('vcc-transfer-survey', { status: plain(args[0], 60) });
    else if (name === 'csInitError') this.bootRefused(new PhoneError(errorInfo('vendorFailure', args[0])));
    // What VCC refused was in its message; this is what the scripts refused themselves.
    else if (name === 'csTransferCallError' && transferError(String(args[0])).code !== 'transferFailed')
      this.evidence({ kind: 'transferDone', ok: false, by: null, to: null, text: String(args[0]) });
  }

  contained(code: 'vendorException' | 'callbackFailed', text: string): void {
    // The same mistake again and again is one piece of news.
    if (this.#contained.has(text) || this.#contained.size > 50) return;
    this.#contained.add(text);
    this.report(code, text);
  }

  /** One answer to each request, and VCC's own "no" only when the time is really over. */
  mayAnswerOffer(frame: Frame): boolean {
    const offer = this.state.transferOffer;
    if (!offer || cleanId(frame['callId']) !== offer.callId) return false;
    return frame['status'] === 'OK' || this.answeringOffer || Date.now() >= offer.expiresAt - offerMs / 20;
  }

  /** True while a command of ours answers. */
  answeringOffer = false;
}
