import { html } from 'lit/html.js';
import { errorText } from '../../i18n/texts';
import type { Call } from '../../model/state';
import { formatDuration } from '../clock';
import type { Face } from '../face';
import { button, party, type View } from './parts';

/** How it ended, how long it was, and the two things one does next. */
export function ended(face: Face, call: Call): View {
  const { texts } = face;
  const why = call.error && errorText(texts, call.error);
  return html`<p class="what">${why?.title ?? texts.ends[call.endReason ?? 'unknown']}</p>
    ${party(face, call)}
    ${why?.action && html`<p class="facts">${why.action}</p>`}
    ${
      call.connectedAt && call.endedAt
        ? html`<p class="timer small" part="timer">${texts.duration} ${formatDuration(call.endedAt - call.connectedAt)}</p>`
        : ''
    }
    <div class="pair">
      ${button({ kind: 'plain', label: texts.close }, () => face.phone.dismiss())}
      ${
        call.number && call.direction !== 'internal'
          ? button(
              {
                kind: 'call',
                icon: 'handset',
                turned: true,
                label: texts.callBack,
                off: face.justAppeared() || face.isBusy('call') || !face.can('call'),
              },
              () => face.dial(call.number ?? ''),
            )
          : ''
      }
    </div>`;
}
