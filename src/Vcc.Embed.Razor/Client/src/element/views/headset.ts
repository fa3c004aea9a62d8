import { headsetOf } from '../headset/use-headset';
import { toErrorInfo } from '../phone';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';

/** The headset whose buttons answer and mute, and the button that chooses one. */
export function headsetChoice({ html, button }: Drawing, model: ViewModel): View {
  const headset = headsetOf(model);
  if (!headset || headset.isMissing) return undefined;
  const { headset: words } = model.texts;
  const choose = (): void => void headset.choose().catch((error: unknown) => model.set({ error: toErrorInfo(error) }));
  return html`<p class="facts" part="headset">${headset.name ? words.used(headset.name) : words.none}</p>
    ${button({ kind: 'plain', label: words.choose }, choose)}`;
}
