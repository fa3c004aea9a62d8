import { html } from 'lit/html.js';
import type { Face } from '../face';
import type { View } from './parts';

const keys = '123456789*0#';

/** Tones during a call; the computer's own keys work while the focus is inside. */
export function keypad(face: Face): View {
  return html`<div
    class="keypad"
    part="keypad"
    role="group"
    aria-label=${face.texts.keypad}
    @keydown=${(event: KeyboardEvent) => {
      if (keys.includes(event.key)) press(face, event.key);
    }}
  >
    <output aria-live="off">${face.digits}</output>
    ${[...keys].map((key) => html`<button type="button" class="key" part="key" @click=${() => press(face, key)}>${key}</button>`)}
  </div>`;
}

/** Digits are heard in the order they were pressed, so they are not held back while one is on its way. */
function press(face: Face, digit: string): void {
  face.set({ digits: (face.digits + digit).slice(-20) });
  void face.tell((phone) => phone.sendDtmf(digit));
}
