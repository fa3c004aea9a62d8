import type { CallDetails } from '../model/commands';
import type { PhoneEvent } from '../model/events';
import type { Call, Device } from '../model/state';
import type { CallNote } from '../phone/phone-store';
import { withQuality } from './call-draft';
import type { CallDraft } from './call-draft';

/** What the recorder learns: an event of the phone, or what its commands were given. */
export type RecorderInput = PhoneEvent | CallNote | readonly ['details', { readonly key: string } & CallDetails];

/** The calls of this page by their key, and what the next call needs. */
export interface Recorder {
  readonly drafts: ReadonlyMap<string, CallDraft>;
  readonly device: Device | null;
  readonly context: string | null;
}

export const emptyRecorder: Recorder = { drafts: new Map(), device: null, context: null };

/** Ended calls that can still get a note. */
const keptCalls = 50;

/** The recorder after an input. A changed draft is another object. `newId` is called when a call begins. */
export function record(recorder: Recorder, input: RecorderInput, at: number, newId: () => string): Recorder {
  switch (input[0]) {
    case 'placing':
      return { ...recorder, context: input[1].context };
    case 'vcc-device':
      return { ...recorder, device: input[1].device };
    case 'vcc-call-ringing':
    case 'vcc-call-dialing':
    case 'vcc-customer-ringing':
    case 'vcc-call-connected':
    case 'vcc-call-held':
    case 'vcc-call-unheld':
    case 'vcc-call-updated':
    case 'vcc-call-ended':
      return withCall(recorder, input[1], at, newId);
    case 'vcc-quality': {
      const reading = input[1];
      return changeLast(recorder, (draft) => withQuality(draft, reading));
    }
    case 'transferring': {
      const { to } = input[1];
      return changeLast(recorder, (draft) => ({ ...draft, transferredTo: to }));
    }
    case 'vcc-transfer-succeeded': {
      const { toExtension } = input[1];
      return toExtension
        ? changeLast(recorder, (draft) => ({ ...draft, transferredTo: toExtension, version: draft.version + 1 }))
        : recorder;
    }
    case 'details': {
      const { key, ...given } = input[1];
      const details = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const draft = recorder.drafts.get(key);
      return draft ? put(recorder, { ...draft, ...details, version: draft.version + 1 }) : recorder;
    }
    default:
      return recorder;
  }
}

function withCall(recorder: Recorder, call: Call, at: number, newId: () => string): Recorder {
  const known = recorder.drafts.get(call.key);
  if (!known) {
    const context = call.incoming ? null : recorder.context;
    return put(
      { ...recorder, context: call.incoming ? recorder.context : null },
      {
        id: newId(),
        version: 1,
        call,
        device: recorder.device,
        heldSince: call.held ? at : null,
        heldMs: 0,
        quality: null,
        ...(context === null ? {} : { context }),
      },
    );
  }
  const heldNow = call.held && call.state !== 'ended';
  const over = known.heldSince !== null && !heldNow;
  return put(recorder, {
    ...known,
    call,
    version: known.version + 1,
    heldMs: over ? known.heldMs + Math.max(0, (call.endedAt ?? at) - (known.heldSince ?? at)) : known.heldMs,
    heldSince: heldNow ? (known.heldSince ?? at) : null,
  });
}

/** A call begins after the one before has ended, so the last one is the live one. */
function changeLast(recorder: Recorder, change: (draft: CallDraft) => CallDraft): Recorder {
  const last = [...recorder.drafts.values()].at(-1);
  return last ? put(recorder, change(last)) : recorder;
}

function put(recorder: Recorder, draft: CallDraft): Recorder {
  const drafts = new Map(recorder.drafts).set(draft.call.key, draft);
  const [oldest] = drafts.keys();
  if (drafts.size > keptCalls && oldest !== undefined) drafts.delete(oldest);
  return { ...recorder, drafts };
}

/** The drafts of which a new record must be sent. A quality reading alone is none. */
export function changedDrafts(before: Recorder, after: Recorder): CallDraft[] {
  return [...after.drafts].flatMap(([key, draft]) =>
    draft.version === before.drafts.get(key)?.version ? [] : [draft],
  );
}
