import { html } from 'lit/html.js';
import type { Call } from '../../model/state';
import { formatDuration } from '../duration';
import type { ViewModel } from '../view-model';
import { statusText } from '../call-texts';
import { button, party, type View } from './controls';
import { panel } from './panel';

/** A connected call: its timer, hold and mute, and the buttons for all commands. */
export function inCall(model: ViewModel, call: Call): View {
  const { texts } = model;
  return html`<p class=${`what ${call.held || call.muted || call.silent ? 'paused' : ''}`}>${statusText(texts, call)}</p>
    ${party(model, call)}
    <p class="timer" part="timer" role="timer">${formatDuration(model.now - (call.connectedAt ?? call.startedAt))}</p>
    <div class="tools">
      ${tool(model, call.held ? 'unhold' : 'hold', call.held)} ${tool(model, call.muted || call.silent ? 'unmute' : 'mute', call.muted || call.silent === true)}
      ${button({ kind: 'tool', icon: 'keypad', label: texts.keypad, opens: 'keypad', pressed: model.panel === 'keypad', disabled: !model.can('sendDtmf') }, () => model.toggle('keypad'))}
      ${button({ kind: 'tool', icon: 'transfer', label: texts.transfer, opens: 'transfer', pressed: model.panel === 'transfer', disabled: !model.can('transferToAgent') && !model.can('transferToQueue') }, () => model.toggle('transfer'))}
    </div>
    ${
      model.panel === 'keypad' || model.panel === 'transfer'
        ? panel(model, ({ keypad, transfer }, drawing) =>
            (model.panel === 'keypad' ? keypad : transfer)(drawing, model),
          )
        : ''
    }
    ${button({ kind: 'hang-up', icon: 'handset', label: texts.hangUp, disabled: model.isBusy('hangUp') }, () => void model.run('hangUp', (phone) => phone.hangUp()))}`;
}

const icons = { hold: 'pause', unhold: 'play', mute: 'microphone', unmute: 'silent' } as const;

function tool(model: ViewModel, command: keyof typeof icons, pressed: boolean): View {
  const disabled = !model.can(command) || model.isBusy(command);
  return button(
    { kind: 'tool', icon: icons[command], label: model.texts[command], pressed, disabled },
    () => void model.run(command, (phone) => phone[command]()),
  );
}
