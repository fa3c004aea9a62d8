// Every fault by name, with a button each.

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Bench } from './bench';
import type { ActiveFault, FaultDescription } from './model';

export function faults(bench: Bench): TemplateResult {
  const { texts, state, choices } = bench;
  const active = state.snapshot?.faults ?? [];
  const search = choices.faultSearch.toLowerCase();
  const found = state.catalogue.filter((fault) =>
    `${fault.name} ${fault.english} ${fault.vietnamese}`.toLowerCase().includes(search),
  );
  return html`
    <section class="card" data-testid="faults">
      <h2>${texts.faults}</h2>
      <div class="active" data-testid="active-faults">
        ${
          active.length === 0
            ? html`<span class="soft small">${texts.noFaults}</span>`
            : html`
          <span class="small">${texts.active}:</span>
          ${active.map(
            (fault) => html`
            <button class="chip" title=${texts.off} @click=${() => bench.send({ type: 'clearFault', name: fault.name })}>${describe(fault)} ✕</button>`,
          )}
          <button class="quiet" @click=${() => bench.send({ type: 'clearFault' })}>${texts.clearAll}</button>`
        }
      </div>
      <form id="fault-target" class="fields" @submit=${(event: Event) => event.preventDefault()}>
        <label>${texts.faultFor}<input name="extension" class="number" inputmode="numeric" maxlength="20"></label>
        <label>${texts.faultNumber}<input name="number" class="number" inputmode="tel" maxlength="20"></label>
        <label>${texts.times}<input name="times" type="number" min="1" max="1000"></label>
        <label>${texts.delay}<input name="delayMs" type="number" min="0" max="600000"></label>
        <label class="both">${texts.value}<input name="value" maxlength="200"></label>
      </form>
      <input class="search" type="search" placeholder=${texts.faultSearch} aria-label=${texts.faultSearch} .value=${choices.faultSearch}
        @input=${(event: Event) => bench.choose({ faultSearch: (event.target as HTMLInputElement).value })}>
      <div class="scroll">
        ${repeat(
          found,
          (fault) => fault.name,
          (fault) => faultRow(bench, fault, active),
        )}
      </div>
    </section>`;
}

function faultRow(bench: Bench, fault: FaultDescription, active: readonly ActiveFault[]): TemplateResult {
  const { texts, choices } = bench;
  const isActive = active.some((one) => one.name === fault.name);
  return html`
    <div class="fault row" data-testid="fault-${fault.name}">
      <div class="grow">
        <code>${fault.name}</code>
        <p class="small soft">${choices.language === 'vi' ? fault.vietnamese : fault.english}
          ${fault.extension ? html`<br>${texts.alwaysFor} <span class="number">${fault.extension}</span>` : nothing}</p>
      </div>
      <button class=${isActive ? 'primary' : ''} @click=${() => bench.send(command(fault.name))}>${fault.isImmediate ? texts.now : texts.set}</button>
    </div>`;
}

function command(name: string): { type: string } & Record<string, unknown> {
  const form = document.getElementById('fault-target');
  const data = form instanceof HTMLFormElement ? new FormData(form) : new FormData();
  const said = (key: string): string => String(data.get(key) ?? '').trim();
  return {
    type: 'setFault',
    name,
    extension: said('extension') || null,
    number: said('number') || null,
    times: said('times') ? Number(said('times')) : null,
    value: said('value') || null,
    delayMs: said('delayMs') ? Number(said('delayMs')) : null,
  };
}

function describe(fault: ActiveFault): string {
  return [fault.name, fault.extension, fault.number, fault.value, fault.times ? `×${fault.times}` : '']
    .filter(Boolean)
    .join(' ');
}
