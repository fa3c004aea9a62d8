import type { TransferAgent } from '../../model/state';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';

const FILTER_FROM = 7;

/** The available colleagues, and a field for a queue. */
export function transfer(drawing: Drawing, model: ViewModel): View {
  const { html } = drawing;
  const { texts, agents } = model;
  if (model.isBusy('transferToAgent') || model.isBusy('transferToQueue')) {
    return html`<p class="sheet waiting" part="transfer" data-panel="transfer">${texts.waitingFor}</p>`;
  }
  const wanted = model.filter.toLocaleLowerCase();
  const shown = agents?.filter((agent) => `${agent.name} ${agent.extension}`.toLocaleLowerCase().includes(wanted));
  return html`<div class="sheet" part="transfer" data-panel="transfer">
    <h2>${texts.colleagues}</h2>
    ${
      agents && agents.length >= FILTER_FROM
        ? html`<input type="search" aria-label=${texts.search} placeholder=${texts.search} .value=${model.filter}
          @input=${(event: Event) => model.set({ filter: (event.target as HTMLInputElement).value })} />`
        : ''
    }
    ${shown?.length ? '' : html`<p class="facts">${shown ? texts.noColleagues : texts.loading}</p>`}
    <ul>${shown?.map((agent) => colleague(drawing, model, agent))}</ul>
    ${model.can('transferToQueue') ? queue(drawing, model) : ''}
  </div>`;
}

function colleague({ html }: Drawing, model: ViewModel, agent: TransferAgent): View {
  const choose = () => void model.run('transferToAgent', (phone) => phone.transferToAgent(agent.extension));
  return html`<li><button type="button" class="row" @click=${choose}>
    <span>${agent.name || agent.extension}</span><span class="facts">${agent.extension}</span>
  </button></li>`;
}

function queue({ html }: Drawing, model: ViewModel): View {
  const { queueNumber, transfer: transferLabel } = model.texts;
  const send = (event: Event) => {
    event.preventDefault();
    const id = String(new FormData(event.target as HTMLFormElement).get('queue')).trim();
    if (id) void model.run('transferToQueue', (phone) => phone.transferToQueue(id));
  };
  return html`<form class="inline" @submit=${send}>
    <input name="queue" maxlength="40" autocomplete="off" aria-label=${queueNumber} placeholder=${queueNumber} />
    <button class="button plain" part="button">${transferLabel}</button>
  </form>`;
}
