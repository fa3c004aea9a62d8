import { html } from 'lit/html.js';
import type { Call } from '../../model/state';
import { formatDuration } from '../duration';
import type { ViewModel } from '../view-model';
import { statusText } from '../call-texts';
import { button, hangUp, party, type View } from './controls';
import { tool } from './tool';
import { panel } from './panel';

/** A connected call: its timer, hold and mute, and the buttons for all commands. */
export function inCall(model: ViewModel, call: Call): View {
  const { texts } = model;
  const isSilent = call.muted || call.silent === true;
  return html`<p class=${`what ${call.held || isSilent ? 'paused' : ''}`}>${statusText(texts, call)}</p>
    ${party(model, call)}
    <p class="timer" part="timer" role="timer">${formatDuration(model.now - (call.connectedAt ?? call.startedAt))}</p>
    <div class="tools">
      ${tool(model, call.held ? 'unhold' : 'hold', call.held)} ${tool(model, isSilent ? 'unmute' : 'mute', isSilent)}
      ${opener(model, 'keypad', model.can('sendDtmf'))}
      ${opener(model, 'transfer', model.can('transferToAgent') || model.can('transferToQueue'))}
    </div>
    ${
      model.panel === 'keypad' || model.panel === 'transfer'
        ? panel(model, ({ keypad, transfer }, drawing) =>
            (model.panel === 'keypad' ? keypad : transfer)(drawing, model),
          )
        : ''
    }
    ${hangUp(model, texts.hangUp)}`;
}

/** The button of a panel. */
function opener(model: ViewModel, panel: 'keypad' | 'transfer', enabled: boolean): View {
  return button(
    {
      kind: 'tool',
      icon: panel,
      label: model.texts[panel],
      opens: panel,
      pressed: model.panel === panel,
      disabled: !enabled,
    },
    () => model.toggle(panel),
  );
}
