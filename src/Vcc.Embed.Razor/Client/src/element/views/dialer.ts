import type { ViewModel } from '../view-model';
import type { View } from './controls';
import { waitingRecords } from './records';
import type { Drawing } from './drawing';
import { lines } from './lines';

/** What is not saved yet, the outbound line, the number field and the call button. */
export function dialer(drawing: Drawing, model: ViewModel): View {
  const { html } = drawing;
  return html`<div class="dialer">
    ${waitingRecords(drawing, model)} ${lines(drawing, model)} ${numberField(drawing, model)}
  </div>`;
}

/** The number field and the call button. */
export function numberField(drawing: Drawing, model: ViewModel): View {
  const { html, button, icon, cleanNumber, pastedNumber } = drawing;
  const { texts, state } = model;
  const usable =
    state.connection.state === 'ready' &&
    state.voice === 'here' &&
    (state.connection.voiceRegistered || state.device !== 1);
  const disabled = !usable || !model.can('call') || model.number === '' || model.isBusy('call') || model.justAppeared();
  return html`<form
    class="dial"
    @submit=${(event: Event) => {
      event.preventDefault();
      if (!disabled) model.dial(model.number);
    }}
  >
    <div class="number">
      <input
        part="input"
        type="tel"
        inputmode="tel"
        autocomplete="off"
        maxlength="40"
        aria-label=${texts.number}
        placeholder=${texts.numberHint}
        .value=${model.number}
        @input=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          input.value = cleanNumber(input.value);
          model.set({ number: input.value });
        }}
        @paste=${(event: ClipboardEvent) => {
          const text = event.clipboardData?.getData('text');
          if (!text || model.number !== '') return;
          event.preventDefault();
          model.set({ number: pastedNumber(text) });
        }}
      />
      ${
        model.number &&
        button({ kind: 'bare', icon: 'close', label: texts.clear, iconOnly: true }, () => model.set({ number: '' }))
      }
    </div>
    <button class="button call" part="button button-call" aria-disabled=${String(disabled)}>
      ${icon('handset', true)}<span>${texts.call}</span>
    </button>
  </form>`;
}
