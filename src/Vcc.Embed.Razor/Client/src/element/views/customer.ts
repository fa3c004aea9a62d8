import type { Customer, CustomersFound } from '../../model/customers';
import type { ViewModel } from '../view-model';
import { announceOpening, opensInPage } from '../customer-opening';
import type { View } from './controls';
import type { Drawing } from './drawing';

/** The customer that the agent chose among several, by view model and call. */
const chosen = new WeakMap<ViewModel, { readonly callKey: string; readonly id: string }>();

/** Who has the number of the call: one customer, several to choose from, or an unknown caller. */
export function customer(drawing: Drawing, model: ViewModel, found: CustomersFound): View {
  const { html, errorText } = drawing;
  const { customers: words } = model.texts;
  const { callKey, customers, error, newCustomer } = found;
  if (error) {
    const { title, agent } = errorText(model.texts, error);
    return html`<p class="facts">${title}. ${agent}</p>`;
  }
  const choice = chosen.get(model);
  const picked = customers.find(({ id }) => choice?.callKey === callKey && choice.id === id);
  const [first, second] = customers;
  if (!first)
    return html`<section class="sheet customer" part="customer" role="status" aria-label=${words.heading}>
      <p>${words.unknown}</p>
      ${newCustomer ? html`<p>${link(drawing, model, newCustomer, words.create)}</p>` : ''}
    </section>`;
  return second && !picked
    ? several(drawing, model, found)
    : card(drawing, model, callKey, picked ?? first, second !== undefined);
}

function several({ html }: Drawing, model: ViewModel, { callKey, customers, hasMore }: CustomersFound): View {
  const { customers: words } = model.texts;
  const choose = (id: string) => () => {
    chosen.set(model, { callKey, id });
    // Without a journal nothing keeps the customer of a call.
    model.phone.setWrapUp(callKey, { customerId: id }).catch(() => undefined);
    model.set({});
  };
  return html`<section class="sheet customer" part="customer" role="status" aria-label=${words.heading}>
    <h2>${words.several(customers.length)}</h2>
    <ul>
      ${customers.map(
        ({ id, name, company }) => html`<li><button type="button" class="row" @click=${choose(id)}>
          <span>${name}</span><span class="facts">${company}</span>
        </button></li>`,
      )}
    </ul>
    ${hasMore ? html`<p class="facts">${words.more}</p>` : ''}
  </section>`;
}

function card(drawing: Drawing, model: ViewModel, callKey: string, shown: Customer, isChosen: boolean): View {
  const { html } = drawing;
  const { customers: words, language } = model.texts;
  const { name, company, tags, fields, lastContact } = shown;
  const again = () => {
    chosen.delete(model);
    model.set({});
  };
  return html`<section class="sheet customer" part="customer" role="status" aria-label=${words.heading}>
    <p><strong part="customer-name">${name}</strong>${company ? html`<span class="facts">${company}</span>` : ''}</p>
    ${tags.length > 0 ? html`<p class="tags">${tags.map((tag) => html`<span>${tag}</span> `)}</p>` : ''}
    <dl>
      ${fields.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
      ${
        lastContact === null
          ? ''
          : html`<div><dt>${words.lastContact}</dt><dd>${dateText(lastContact, language)}</dd></div>`
      }
    </dl>
    <p class="links">
      ${shown.link ? link(drawing, model, shown.link, words.open, { callKey, customer: shown }) : ''}
      ${isChosen ? html`<button type="button" class="link" @click=${again}>${words.chooseAgain}</button>` : ''}
    </p>
  </section>`;
}

/** A link that keeps the call: it opens a new tab where a page load would end the call. */
function link(
  { html }: Drawing,
  model: ViewModel,
  address: string,
  label: string,
  opening?: Parameters<typeof announceOpening>[1],
): View {
  const click = (event: Event) => {
    if (opening && !announceOpening(model.element, opening)) event.preventDefault();
  };
  const target = opensInPage(model.element, model.phone, address) ? '_self' : '_blank';
  return html`<a
    class="link"
    part="customer-link"
    href=${address}
    target=${target}
    rel="noopener"
    @click=${click}
  >${label}</a>`;
}

function dateText(at: number, language: string): string {
  return new Date(at).toLocaleDateString(language, { dateStyle: 'medium' });
}
