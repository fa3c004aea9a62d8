import { readRecentCalls } from '../recent-calls';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';

/** The last calls, to dial again. A number that the agent types takes their place. */
export function recentCalls({ html, formatNumber }: Drawing, model: ViewModel): View {
  const { texts, state } = model;
  const calls = state.call === null && state.voice === 'here' && model.number === '' ? readRecentCalls(model) : [];
  if (calls.length === 0) return undefined;
  const disabled = state.connection.state !== 'ready' || !model.can('call') || model.isBusy('call');
  return html`<section class="sheet recent" part="recent-calls">
    <h2>${texts.recent.heading}</h2>
    <ul>
      ${calls.map(
        ({ number, kind, at }) => html`<li>
          <button
            type="button"
            class="row"
            aria-label=${`${texts.call} ${formatNumber(number)}, ${texts.recent[kind]}, ${when(at, model)}`}
            aria-disabled=${String(disabled)}
            @click=${() => disabled || model.dial(number)}
          >
            <span>${formatNumber(number)}</span>
            <span class=${`facts ${kind}`}>${texts.recent[kind]} · ${when(at, model)}</span>
          </button>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** The time today, else the day. */
function when(at: number, { now, texts: { language } }: ViewModel): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  const shown = isToday ? ({ timeStyle: 'short' } as const) : ({ day: 'numeric', month: 'numeric' } as const);
  return new Intl.DateTimeFormat(language, shown).format(at);
}
