import { html } from 'lit/html.js';
import type { Face } from '../face';
import { icon } from '../icons';
import { cleanNumber, pastedNumber } from '../number-input';
import { button, type View } from './parts';

/** Number, outbound line and the call button. */
export function dialer(face: Face): View {
  const { texts, state } = face;
  const usable =
    state.connection.state === 'ready' &&
    state.voice === 'here' &&
    (state.connection.voiceRegistered || state.device !== 1);
  const off = !usable || !face.can('call') || face.number === '' || face.isBusy('call') || face.justAppeared();
  return html`<form
    class="dialer"
    @submit=${(event: Event) => {
      event.preventDefault();
      if (!off) face.dial(face.number);
    }}
  >
    ${
      face.lines.length > 1
        ? html`<label class="field"><span>${texts.line}</span>
          <select @change=${(event: Event) => face.set({ line: (event.target as HTMLSelectElement).value })}>
            ${face.lines.map((line) => html`<option value=${line.id} ?selected=${line.id === face.line}>${line.description}</option>`)}
          </select></label>`
        : ''
    }
    <div class="number">
      <input
        part="input"
        type="tel"
        inputmode="tel"
        autocomplete="off"
        maxlength="40"
        aria-label=${texts.number}
        placeholder=${texts.numberHint}
        .value=${face.number}
        @input=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          input.value = cleanNumber(input.value);
          face.set({ number: input.value });
        }}
        @paste=${(event: ClipboardEvent) => {
          const text = event.clipboardData?.getData('text');
          if (!text || face.number !== '') return;
          event.preventDefault();
          face.set({ number: pastedNumber(text) });
        }}
      />
      ${face.number && button({ kind: 'bare', icon: 'close', label: texts.clear, bare: true }, () => face.set({ number: '' }))}
    </div>
    <button class="button call" part="button button-call" aria-disabled=${String(off)}>${icon('handset', true)}<span>${texts.call}</span></button>
  </form>`;
}
