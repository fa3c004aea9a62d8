// The transcript as a ladder: lifelines for page, agent channel, SIP and customer, one arrow per message.

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { lookup, type Bench } from './bench';
import type { Entry } from './model';
import { messageName } from './names';

const lanes = ['page', 'agent-channel', 'sip', 'customer'];
const shownEntries = 250;

export function ladder(bench: Bench): TemplateResult {
  const { texts, choices, state } = bench;
  const entries = visible(bench);
  const unemulated = state.snapshot?.unemulated ?? [];
  return html`
    <section class="card ladder" data-testid="ladder">
      <div class="row">
        <h2 class="grow">${texts.ladder}</h2>
        <button class="quiet" data-testid="pause" @click=${() => bench.choose({ pausedAt: choices.pausedAt === null ? last(state.entries) : null })}>${choices.pausedAt === null ? texts.pause : texts.resume}</button>
        <button class="quiet" data-testid="clear" @click=${() => bench.choose({ clearedUpTo: last(state.entries) })}>${texts.clear}</button>
      </div>
      ${unemulated.length > 0 ? html`<p class="warn small" data-testid="unemulated">${texts.unemulated}: ${unemulated.join(' · ')}</p>` : nothing}
      <input class="search" type="search" placeholder=${texts.filter} aria-label=${texts.filter} .value=${choices.filter}
        @input=${(event: Event) => bench.choose({ filter: (event.target as HTMLInputElement).value })}>
      <div class="lanes heads">${lanes.map((lane) => html`<b class="small">${lookup(texts, `lane.${lane}`)}</b>`)}</div>
      ${entries.length === 0 ? html`<p class="soft small">${texts.noEntries}</p>` : nothing}
      <div class="rungs" data-testid="rungs" tabindex="0" role="log" aria-label=${texts.ladder}>${repeat(entries, (entry) => entry.sequence, rung)}</div>
    </section>`;
}

function visible({ state, choices }: Bench): readonly Entry[] {
  const wanted = choices.filter.toLowerCase();
  return state.entries
    .filter(
      (entry) =>
        entry.sequence > choices.clearedUpTo && (choices.pausedAt === null || entry.sequence <= choices.pausedAt),
    )
    .filter(
      (entry) =>
        !wanted || `${entry.channel} ${entry.party} ${entry.name} ${entry.text}`.toLowerCase().includes(wanted),
    )
    .slice(-shownEntries);
}

/** Draws, and scrolls to the newest message unless the user has scrolled up. */
export function followNewest(root: ParentNode, draw: () => void): void {
  const before = root.querySelector('.rungs');
  const isAtEnd = !before || before.scrollTop + before.clientHeight >= before.scrollHeight - 8;
  draw();
  const after = root.querySelector('.rungs');
  if (after && isAtEnd) after.scrollTop = after.scrollHeight;
}

function last(entries: readonly Entry[]): number {
  return entries[entries.length - 1]?.sequence ?? 0;
}

function rung(entry: Entry): TemplateResult {
  const [from, to] = ends(entry);
  const label = html`<span class="party number">${entry.party}</span> ${shortName(entry)}`;
  const isNote = from === to;
  const span = `grid-column:${Math.min(from, to) + (isNote ? -1 : 0)} / ${Math.max(from, to) + (isNote ? 1 : 0)}`;
  return html`
    <details class="rung ${entry.channel}" data-sequence=${entry.sequence}>
      <summary>
        <time class="number"><span class="hour">${entry.time.slice(11, 17)}</span>${entry.time.slice(17, 23)}</time>
        <div class="lanes">
          <div class="arrow ${isNote ? 'note' : from < to ? 'right' : 'left'}" style=${span}><span>${label}</span></div>
        </div>
      </summary>
      <pre>${entry.text || entry.name}</pre>
    </details>`;
}

/** A short label: SIP without addresses, the agent channel with the message's status. */
function shortName(entry: Entry): string {
  const name = entry.name || entry.direction;
  if (entry.channel === 'sip') return name.replace(/^SIP\/2\.0 /, '').replace(/ sips?:\S+ SIP\/2\.0$/, '');
  if (entry.channel !== 'agent-channel') return name;
  const status = /"status":"([^"]{1,24})"/.exec(entry.text)?.[1];
  return status ? `${messageName(name)} ${status}` : messageName(name);
}

/** Grid lines of an arrow's ends. Each of four lanes has two columns with the lifeline between them. */
function ends(entry: Entry): readonly [from: number, to: number] {
  const middle = (lane: string): number => lanes.indexOf(lane) * 2 + 2;
  const server = entry.channel === 'sip' ? middle('sip') : middle('agent-channel');
  switch (entry.direction) {
    case 'from-agent':
      return [middle('page'), server];
    case 'to-agent':
      return [server, middle('page')];
    case 'from-customer':
      return [middle('customer'), middle('sip')];
    case 'to-customer':
      return [middle('sip'), middle('customer')];
    default:
      return entry.channel === 'customer' ? [middle('customer'), middle('customer')] : [server, server];
  }
}
