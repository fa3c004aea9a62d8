import { contactsFor, takeContact } from '../contacts';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';

/** People whom the agent may mean. One puts its number into the field; the call button calls it. */
export function contacts({ html, formatNumber }: Drawing, model: ViewModel): View {
  const found = contactsFor(model);
  if (found.length === 0) return undefined;
  const { texts } = model;
  const take = (event: Event, number: string): void => {
    takeContact(model, number);
    // The suggestions go, so the focus goes on to the next step.
    (event.currentTarget as HTMLElement).closest('form')?.querySelector<HTMLElement>('.call')?.focus();
  };
  return html`<div class="sheet contacts" part="contacts">
    <h2 role="status">${texts.contacts(found.length)}</h2>
    <ul>
      ${found.map(
        ({ name, company, number }) => html`<li>
          <button type="button" class="row" @click=${(event: Event) => take(event, number)}>
            <span>${name}${company && html`<span class="facts"> · ${company}</span>`}</span>
            <span class="facts">${formatNumber(number)}</span>
          </button>
        </li>`,
      )}
    </ul>
  </div>`;
}
