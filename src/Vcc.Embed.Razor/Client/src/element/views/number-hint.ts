import type { PhoneErrorInfo } from '../../model/state';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';
import { currentNumber } from './remedies';

/** Why the number in the field would be refused. A number that is not complete yet gets no hint. */
export function numberHint(drawing: Drawing, model: ViewModel): View {
  const refusal = model.error ? null : refusalOf(drawing, model);
  if (!refusal) return undefined;
  const { title, agent } = drawing.errorText(model.texts, refusal);
  const current = refusal.currentNumber;
  return drawing.html`<p class="facts hint" part="hint" role="status">${title}. ${agent}</p>
    ${current && currentNumber(drawing, model, current)}`;
}

function refusalOf({ parsedNumber }: Drawing, model: ViewModel): PhoneErrorInfo | null {
  const text = model.number;
  const number = text ? parsedNumber(text, () => model.set({})) : undefined;
  if (!number) return null;
  if (number.ok) return number.dial === null ? { code: 'invalidNumber' } : null;
  if (number.reason === 'renumbered') return { code: 'landlineRenumbered', currentNumber: number.current ?? '' };
  // One that is too short may be complete soon.
  const isFinal = number.reason !== 'tooShort' && text.length > 3;
  return isFinal ? { code: 'invalidNumber' } : null;
}
