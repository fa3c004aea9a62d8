import type { RecordTexts } from '../../i18n/vi-panels';
import type { Call, RecordsState } from '../../model/state';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';

interface WrapUp {
  readonly key: string;
  readonly note: string;
  readonly code: string;
}

/** What the agent wrote about a call, until it is saved. */
const written = new WeakMap<ViewModel, WrapUp>();

/**
 * Saves the note and the outcome. A note of a call that is shown no more is saved too, so no next call waits for it.
 */
function save(model: ViewModel): void {
  const wrapUp = written.get(model);
  if (!wrapUp) return;
  written.delete(model);
  model.leave = undefined;
  const { key, note, code } = wrapUp;
  void model.runRepeatable((phone) => phone.setWrapUp(key, { note, ...(code ? { wrapUpCode: code } : {}) }));
  model.set({});
}

/** Whether the call is saved, and a form for the agent's note and outcome. */
export function records({ html }: Drawing, model: ViewModel, call: Call): View {
  const { texts, state } = model;
  const { records: words } = texts;
  if (!state.records) return undefined;
  const wrapUp = written.get(model);
  const given = wrapUp ?? { key: call.key, note: '', code: '' };
  const change = (changed: Partial<WrapUp>) => {
    written.set(model, { ...given, ...changed });
    model.leave = () => save(model);
    model.set({});
  };
  const submit = (event: Event) => {
    event.preventDefault();
    save(model);
  };
  const { wrapUpCodes } = state.records;
  return html`<p class="facts" part="saved" role="status">${stateText(words, state.records)}</p>
    <form class="sheet" part="wrap-up" @submit=${submit}>
      ${
        wrapUpCodes.length > 0
          ? html`<label class="field"><span>${words.outcome}</span>
            <select @change=${(event: Event) => change({ code: (event.target as HTMLSelectElement).value })}>
              <option value="">${words.noOutcome}</option>
              ${wrapUpCodes.map(({ code, label }) => html`<option value=${code} ?selected=${code === given.code}>${label}</option>`)}
            </select></label>`
          : ''
      }
      <label class="field"><span>${words.note}</span>
        <textarea rows="2" maxlength="4000" .value=${given.note}
          @input=${(event: Event) => change({ note: (event.target as HTMLTextAreaElement).value })}></textarea></label>
      <button class="button plain" part="button" aria-disabled=${String(!wrapUp)}>${texts.save}</button>
    </form>`;
}

/** Calls that the server does not have yet, while no call is shown. */
export function waitingRecords({ html }: Drawing, { texts, state }: ViewModel): View {
  const { records: words } = texts;
  const unsaved = state.records?.unsaved ?? 0;
  return unsaved > 0 ? html`<p class="facts" part="saved" role="status">${words.waiting(unsaved)}</p>` : undefined;
}

function stateText(words: RecordTexts, { unsaved, memoryOnly }: RecordsState): string {
  if (unsaved === 0) return words.saved;
  return memoryOnly ? words.memoryOnly : words.unsaved;
}
