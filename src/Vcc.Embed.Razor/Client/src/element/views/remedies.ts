import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';

/** Puts today's number of an old landline into the number field. */
export function currentNumber({ button, formatNumber }: Drawing, model: ViewModel, number: string): View {
  const label = `${model.texts.useNumber} ${formatNumber(number)}`;
  return button({ kind: 'plain', label }, () => model.set({ number, error: null }));
}

/** Asks the browser's question before a customer calls. */
export function allowMicrophone({ button }: Drawing, model: ViewModel): View {
  return button(
    { kind: 'plain', label: model.texts.allowMicrophone, disabled: model.isBusy('goOnline') },
    () => void model.run('goOnline', (phone) => phone.goOnline()),
  );
}
