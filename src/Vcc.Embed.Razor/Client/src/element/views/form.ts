import { drag, fold, moveByKey, placeBox } from '../docking';
import { readPlace } from '../docked-place';
import type { ViewModel } from '../view-model';
import { bar } from './bar';
import type { View } from './controls';
import type { Drawing } from './drawing';

/** The phones whose bar shows the whole phone below it. */
const unfolded = new WeakSet<ViewModel>();

/** The phone as a bar, or docked at the edge of the window. `card` is the whole phone. */
export function inForm(drawing: Drawing, model: ViewModel, card: View): View {
  return model.element.getAttribute('form') === 'bar' ? asBar(drawing, model, card) : docked(drawing, model, card);
}

/** What the bar has no room for opens the whole phone: an offer, an error, a panel. */
function needsCard({ state, error, panel }: ViewModel): boolean {
  return state.transferOffer !== null || error !== null || panel !== 'none';
}

function asBar(drawing: Drawing, model: ViewModel, card: View): View {
  const { html } = drawing;
  const isOpen = unfolded.has(model) || needsCard(model);
  const toggle = (): void => {
    if (isOpen) unfolded.delete(model);
    else unfolded.add(model);
    model.set({ panel: 'none', error: null });
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !unfolded.has(model) || model.panel !== 'none') return;
    event.stopPropagation();
    toggle();
  };
  return html`<div class="form" part="form" @keydown=${leave}>
    <section class="bar" part="bar" aria-label=${isOpen ? model.texts.form.handle : model.texts.phone} lang=${model.texts.language}>
      ${bar(drawing, model, isOpen, true)} ${foldButton(drawing, model, isOpen, toggle)}
    </section>
    ${isOpen ? html`<div class="below" data-panel="card">${card}</div>` : ''}
  </div>`;
}

function docked(drawing: Drawing, model: ViewModel, card: View): View {
  const { html } = drawing;
  const { texts } = model;
  const isOpen = !readPlace(model.endpoint).folded || needsCard(model);
  // The browser lays the box out first.
  queueMicrotask(() => placeBox(model));
  return html`<div class="form docked" part="form">
    <section class="bar" part="bar" aria-label=${isOpen ? texts.form.handle : texts.phone} lang=${texts.language}>
      <button
        type="button"
        class="button bare handle"
        part="button button-move"
        aria-label=${texts.form.move}
        title=${texts.form.move}
        @pointerdown=${(event: PointerEvent) => drag(model, event)}
        @keydown=${(event: KeyboardEvent) => moveByKey(model, event)}
      >${shape(drawing, 'M8 9h8M8 15h8')}</button>
      ${isOpen ? html`<span class="room"></span>` : bar(drawing, model, false, false)}
      ${foldButton(drawing, model, isOpen, () => {
        fold(model, isOpen);
        model.set({ error: null });
      })}
    </section>
    ${isOpen ? card : ''}
  </div>`;
}

function foldButton(drawing: Drawing, { texts }: ViewModel, isOpen: boolean, toggle: () => void): View {
  const label = isOpen ? texts.form.fold : texts.form.unfold;
  return drawing.html`<button
    type="button"
    class="button bare fold"
    part="button button-fold"
    aria-label=${label}
    title=${label}
    aria-expanded=${String(isOpen)}
    data-opens="card"
    @click=${toggle}
  >${shape(drawing, 'M6 9.5l6 6 6-6')}</button>`;
}

function shape({ html }: Drawing, path: string): View {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}
