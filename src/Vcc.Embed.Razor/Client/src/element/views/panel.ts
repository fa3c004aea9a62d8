import { html } from 'lit/html.js';
import { panels } from '../panel-chunk';
import type * as Panels from '../panels';
import { addStyles } from '../styles';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import { drawing, type Drawing } from './drawing';

/** A view of the panels chunk. It takes a moment only when the agent is faster than an idle page. */
export function panel(model: ViewModel, draw: (panels: typeof Panels, drawing: Drawing) => View): View {
  const chunk = panels.module;
  if (chunk) {
    addStyles(chunk.css);
    return draw(chunk, drawing);
  }
  // Without an idle moment so far. A failure is told where the agent opened a panel, and the preload attempts again.
  panels.load().then(
    () => model.set({}),
    () => undefined,
  );
  return html`<p class="facts" data-panel=${model.panel}>${model.texts.loading}</p>`;
}
