import { html } from 'lit/html.js';
import type { Face } from '../face';
import type { View } from './parts';

const keys = '123456789*0#';

/** Tones during a call; while it is open, the computer's own keys work with the focus anywhere in the phone. */
export function keypad(face: Face): View {
  return html`<div class="keypad" part="keypad" role="group" aria-label=${face.texts.keypad}>
    <output aria-live="off">${face.digits}</output>
    ${[...keys].map((key) => html`<button type="button" class="key" part="key" @click=${() => press(face, key)}>${key}</button>`)}
  </div>`;
}

export function keypadKey(face: Face, key: string): void {
  if (face.panel === 'keypad' && key.length === 1 && keys.includes(key)) press(face, key);
}

/** Digits are heard in the order they were pressed, so they are not held back while one is on its way. */
function press(face: Face, digit: string): void {
  face.set({ digits: (face.digits + digit).slice(-20) });
  void face.tell((phone) => phone.sendDtmf(digit));
}
