import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';
import { radioGroup } from './radios';

/** The line to call from. Its name wraps, because a cut name may not tell two lines apart. */
export function lines(drawing: Drawing, model: ViewModel): View {
  if (model.lines.length < 2) return undefined;
  const { html } = drawing;
  const { texts } = model;
  const chosen = model.lines.find(({ id }) => id === model.line);
  const isOpen = model.panel === 'lines';
  const radios = model.lines.map(({ id, description }) => ({
    label: description,
    checked: id === model.line,
    choose: () => model.set({ line: id, panel: 'none' }),
  }));
  return html`<div class="field">
    <button
      type="button"
      class="row chooser"
      part="line"
      aria-expanded=${String(isOpen)}
      data-opens="lines"
      @click=${() => model.toggle('lines')}
    ><span class="field"><span>${texts.line}</span>${chosen?.description}</span><i></i></button>
    ${isOpen ? html`<div class="sheet" data-panel="lines">${radioGroup(drawing, texts.line, radios)}</div>` : ''}
  </div>`;
}
