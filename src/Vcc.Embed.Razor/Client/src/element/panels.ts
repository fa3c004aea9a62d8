// What the element shows rarely. `panel-chunk.ts` loads it when the page is idle.
import forms from './styles/forms.css?inline';
import panels from './styles/panels.css?inline';

export const css = panels + forms;
export { vietnamese } from '../i18n/vi-panels';
export { attach } from './attach';
export { belowCall } from './views/below-call';
export { dialer } from './views/dialer';
export { ended } from './views/ended';
export { inForm } from './views/form';
export { keypad } from './views/keypad';
export { offer } from './views/offer';
export { allowMicrophone, currentNumber } from './views/remedies';
export { soundStep } from './views/sound';
export { settings } from './views/settings';
export { transfer } from './views/transfer';
