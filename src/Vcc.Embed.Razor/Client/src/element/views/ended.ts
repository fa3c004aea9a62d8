import type { Call } from '../../model/state';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';
import { records } from './records';

/** How a call ended and how long it was, with buttons to close and to call back. */
export function ended(drawing: Drawing, model: ViewModel, call: Call): View {
  const { html, button, party, endText, errorText, formatDuration } = drawing;
  const { texts } = model;
  const action = call.error && errorText(texts, call.error).agent;
  return html`<p class="what">${endText(texts, call)}</p>
    ${party(model, call)}
    ${action && html`<p class="facts">${action}</p>`}
    ${
      call.connectedAt && call.endedAt
        ? html`<p class="timer small" part="timer">
          ${texts.duration} ${formatDuration(call.endedAt - call.connectedAt)}
        </p>`
        : ''
    }
    ${records(drawing, model, call)}
    <div class="pair">
      ${button({ kind: 'plain', label: texts.close }, () => model.phone.dismiss())}
      ${
        call.number && call.direction !== 'internal'
          ? button(
              {
                kind: 'call',
                icon: 'handset',
                rotated: true,
                label: texts.callBack,
                disabled: model.justAppeared() || model.isBusy('call') || !model.can('call'),
              },
              () => model.dial(call.number ?? ''),
            )
          : ''
      }
    </div>`;
}
