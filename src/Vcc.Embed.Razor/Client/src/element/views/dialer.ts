import { groupedNumber, isName, readField } from '../typed-number';
import type { ViewModel } from '../view-model';
import { contacts } from './contacts';
import type { View } from './controls';
import { waitingRecords } from './records';
import type { Drawing } from './drawing';
import { lines } from './lines';
import { numberHint } from './number-hint';

/** What is not saved yet, the outbound line, the number field and the call button. */
export function dialer(drawing: Drawing, model: ViewModel): View {
  const { html } = drawing;
  return html`<div class="dialer">
    ${waitingRecords(drawing, model)} ${lines(drawing, model)} ${numberField(drawing, model)}
  </div>`;
}

/** The number field and the call button. */
export function numberField(drawing: Drawing, model: ViewModel): View {
  const { html, button, icon, pastedNumber } = drawing;
  const { texts, state } = model;
  const usable =
    state.connection.state === 'ready' &&
    state.voice === 'here' &&
    (state.connection.voiceRegistered || state.device !== 1);
  const hasContacts = model.element.getAttribute('contacts') === 'on';
  const isNumber = model.number !== '' && !isName(model.number);
  const disabled = !usable || !model.can('call') || !isNumber || model.isBusy('call') || model.justAppeared();
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
        inputmode=${hasContacts ? 'text' : 'tel'}
        autocomplete="off"
        maxlength="40"
        aria-label=${texts.number}
        placeholder=${hasContacts ? texts.contactHint : texts.numberHint}
        .value=${isName(model.number) ? model.number : groupedNumber(model.number)}
        @input=${(event: Event) => model.set({ number: readField(event.target as HTMLInputElement, hasContacts) })}
        @paste=${(event: ClipboardEvent) => {
          const text = event.clipboardData?.getData('text');
          if (!text || model.number !== '' || (hasContacts && isName(text))) return;
          event.preventDefault();
          model.set({ number: pastedNumber(text) });
        }}
      />
      ${
        model.number &&
        button({ kind: 'bare', icon: 'close', label: texts.clear, iconOnly: true }, () => model.set({ number: '' }))
      }
    </div>
    ${numberHint(drawing, model)} ${contacts(drawing, model)}
    <button class="button call" part="button button-call" aria-disabled=${String(disabled)}>
      ${icon('handset', true)}<span>${texts.call}</span>
    </button>
  </form>`;
}
