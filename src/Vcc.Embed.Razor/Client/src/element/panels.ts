// What the element shows rarely. `panel-chunk.ts` loads it when the page is idle.
import css from './styles/panels.css?inline';

export { css };
export { vietnamese } from '../i18n/vi-panels';
export { attach } from './attach';
export { belowCall } from './views/below-call';
export { dialer } from './views/dialer';
export { ended } from './views/ended';
export { keypad } from './views/keypad';
export { offer } from './views/offer';
export { allowMicrophone, currentNumber } from './views/remedies';
export { soundStep } from './views/sound';
export { settings } from './views/settings';
export { transfer } from './views/transfer';
