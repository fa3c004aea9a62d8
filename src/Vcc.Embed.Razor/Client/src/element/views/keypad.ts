import { html } from 'lit/html.js';
import type { ViewModel } from '../view-model';
import type { View } from './controls';

const keys = '123456789*0#';

/** Sends tones. While it is open, it also takes digit keys that are pressed anywhere in the element. */
export function keypad(model: ViewModel): View {
  return html`<div class="keypad" part="keypad" role="group" aria-label=${model.texts.keypad}>
    <output aria-live="off">${model.digits}</output>
    ${[...keys].map((key) => html`<button type="button" class="key" part="key" @click=${() => press(model, key)}>${key}</button>`)}
  </div>`;
}

export function keypadKey(model: ViewModel, key: string): void {
  if (model.panel === 'keypad' && key.length === 1 && keys.includes(key)) press(model, key);
}

/** A digit does not wait for the digit before: the phone keeps their order. */
function press(model: ViewModel, digit: string): void {
  model.set({ digits: (model.digits + digit).slice(-20) });
  void model.runRepeatable((phone) => phone.sendDtmf(digit));
}
