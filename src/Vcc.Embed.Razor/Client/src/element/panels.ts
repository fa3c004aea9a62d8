// What the element shows rarely. `panel-chunk.ts` loads it when the page is idle.
import css from './styles/panels.css?inline';

export { css };
export { dialer } from './views/dialer';
export { keypad } from './views/keypad';
export { offer } from './views/offer';
<<<<<<< HEAD
export { allowMicrophone, currentNumber } from './views/remedies';
=======
export { records, waitingRecords } from './views/records';
>>>>>>> c5db11a (Show whether a call is saved, and take a note of the agent)
export { settings } from './views/settings';
export { transfer } from './views/transfer';
