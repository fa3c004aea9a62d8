import { keypadDigits } from '../keypad-digits';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';

/** Sends tones. While it is open, digit keys that are pressed anywhere in the element do the same. */
export function keypad({ html }: Drawing, model: ViewModel): View {
  return html`<div class="keypad" part="keypad" data-panel="keypad" role="group" aria-label=${model.texts.keypad}>
    <output aria-live="off">${model.digits}</output>
    ${[...keypadDigits].map(
      (digit) =>
        html`<button type="button" class="key" part="key" @click=${() => model.sendDigit(digit)}>${digit}</button>`,
    )}
  </div>`;
}
