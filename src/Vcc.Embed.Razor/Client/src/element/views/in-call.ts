import { html } from 'lit/html.js';
import type { Call } from '../../model/state';
import { formatDuration } from '../clock';
import type { Face } from '../face';
import { doing } from './announcement';
import { keypad } from './keypad';
import { button, party, type View } from './parts';
import { transfer } from './transfer';

/** Timer, what is on (hold, mute), and everything one does with a live call. */
export function inCall(face: Face, call: Call): View {
  const { texts } = face;
  return html`<p class=${`what ${call.held || call.muted || call.silent ? 'paused' : ''}`}>${doing(texts, call)}</p>
    ${party(face, call)}
    <p class="timer" part="timer" role="timer">${formatDuration(face.now - (call.connectedAt ?? call.startedAt))}</p>
    <div class="tools">
      ${tool(face, call.held ? 'unhold' : 'hold', call.held)} ${tool(face, call.muted || call.silent ? 'unmute' : 'mute', call.muted || call.silent === true)}
      ${button({ kind: 'tool', icon: 'keypad', label: texts.keypad, pressed: face.panel === 'keypad', off: !face.can('sendDtmf') }, () => face.toggle('keypad'))}
      ${button({ kind: 'tool', icon: 'transfer', label: texts.transfer, pressed: face.panel === 'transfer', off: !face.can('transferToAgent') && !face.can('transferToQueue') }, () => face.toggle('transfer'))}
    </div>
    ${face.panel === 'keypad' ? keypad(face) : face.panel === 'transfer' ? transfer(face) : ''}
    ${button({ kind: 'hang-up', icon: 'handset', label: texts.hangUp, off: face.isBusy('hangUp') }, () => void face.run('hangUp', (phone) => phone.hangUp()))}`;
}

const icons = { hold: 'pause', unhold: 'play', mute: 'microphone', unmute: 'silent' } as const;

function tool(face: Face, command: keyof typeof icons, pressed: boolean): View {
  const off = !face.can(command) || face.isBusy(command);
  return button(
    { kind: 'tool', icon: icons[command], label: face.texts[command], pressed, off },
    () => void face.run(command, (phone) => phone[command]()),
  );
}
