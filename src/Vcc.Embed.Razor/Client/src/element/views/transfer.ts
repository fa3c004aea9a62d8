import { html } from 'lit/html.js';
import type { TransferAgent } from '../../model/state';
import type { Face } from '../face';
import type { View } from './parts';

const FILTER_FROM = 7;

/** Colleagues who can take the call now, and a queue. */
export function transfer(face: Face): View {
  const { texts, agents } = face;
  if (face.isBusy('transferToAgent') || face.isBusy('transferToQueue')) {
    return html`<p class="sheet waiting" part="transfer">${texts.waitingFor}</p>`;
  }
  const wanted = face.filter.toLocaleLowerCase();
  const shown = agents?.filter((agent) => `${agent.name} ${agent.extension}`.toLocaleLowerCase().includes(wanted));
  return html`<div class="sheet" part="transfer">
    <h2>${texts.colleagues}</h2>
    ${
      agents && agents.length >= FILTER_FROM
        ? html`<input type="search" aria-label=${texts.search} placeholder=${texts.search} .value=${face.filter}
          @input=${(event: Event) => face.set({ filter: (event.target as HTMLInputElement).value })} />`
        : ''
    }
    ${shown === undefined ? html`<p class="facts">${texts.loading}</p>` : shown.length === 0 ? html`<p class="facts">${texts.noColleagues}</p>` : ''}
    <ul>${shown?.map((agent) => colleague(face, agent))}</ul>
    ${face.can('transferToQueue') ? queue(face) : ''}
  </div>`;
}

function colleague(face: Face, agent: TransferAgent): View {
  const choose = () => void face.run('transferToAgent', (phone) => phone.transferToAgent(agent.extension));
  return html`<li><button type="button" class="row" @click=${choose}><span>${agent.name || agent.extension}</span><span class="facts">${agent.extension}</span></button></li>`;
}

function queue(face: Face): View {
  const send = (event: Event) => {
    event.preventDefault();
    const id = String(new FormData(event.target as HTMLFormElement).get('queue')).trim();
    if (id) void face.run('transferToQueue', (phone) => phone.transferToQueue(id));
  };
  return html`<form class="inline" @submit=${send}>
    <input name="queue" maxlength="40" autocomplete="off" aria-label=${face.texts.queueNumber} placeholder=${face.texts.queueNumber} />
    <button class="button plain" part="button">${face.texts.transfer}</button>
  </form>`;
}
