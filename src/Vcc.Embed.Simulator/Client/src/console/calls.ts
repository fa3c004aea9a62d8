// Live calls, each with its customer's commands.

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clock } from '../page/dom';
import { field, lookup, type Bench } from './bench';
import type { Call } from './model';

const sipCodes = [486, 603, 480, 408, 404, 403, 487, 503];

export function calls(bench: Bench): TemplateResult {
  const { texts, state } = bench;
  const live = state.snapshot?.calls ?? [];
  return html`
    <section class="card" data-testid="calls">
      <h2>${texts.calls}</h2>
      ${live.length === 0 ? html`<p class="soft small">${texts.noCalls}</p>` : nothing}
      ${repeat(
        live,
        (call) => call.id,
        (call) => callCard(bench, call),
      )}
    </section>`;
}

function callCard(bench: Bench, call: Call): TemplateResult {
  const { texts } = bench;
  const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(call.startedAt)) / 1000));
  const who = call.direction === 'internal' ? call.agents.join(' → ') : call.customer;
  return html`
    <article class="item" data-testid="call" data-call-id=${call.id} data-state=${call.state}>
      <div class="row">
        <b class="number grow">${who}</b>
        <span class="badge ${call.state}">${lookup(texts, `direction.${call.direction}`)} · ${lookup(texts, `state.${call.state}`)}</span>
        <span class="number soft">${clock(seconds)}</span>
      </div>
      <p class="soft small">
        ${texts.agentsOf} <span class="number">${call.agents.join(', ') || '–'}</span>
        ${call.line ? html` · ${texts.line} <span class="number">${call.line}</span>` : nothing}
        ${call.isHeld ? html` · <span class="warn">${texts.held}</span>` : nothing}
        ${call.isAgentMuted ? html` · <span class="warn">${texts.muted}</span>` : nothing}
        ${call.digitsFromAgent ? html` · ${texts.digitsFromAgent} <span class="number">${call.digitsFromAgent}</span>` : nothing}
        ${call.digitsFromCustomer ? html` · ${texts.digitsFromCustomer} <span class="number">${call.digitsFromCustomer}</span>` : nothing}
      </p>
      ${call.direction === 'internal' ? nothing : customerActions(bench, call)}
    </article>`;
}

function customerActions(bench: Bench, call: Call): TemplateResult {
  const { texts } = bench;
  const isRinging = call.direction === 'outbound' && call.state === 'ringing';
  return html`
    <form class="row" @submit=${(event: Event) => event.preventDefault()}>
      ${
        isRinging
          ? html`
        <button type="button" class="good" data-testid="answer-as" @click=${() => bench.send({ type: 'answerAs', callId: call.id })}>${texts.answer}</button>
        <button type="button" class="bad" data-testid="reject-as"
          @click=${(event: Event) => bench.send({ type: 'rejectAs', callId: call.id, sipCode: Number(field(event, 'sipCode')) })}>${texts.refuse}</button>
        <select name="sipCode" class="grow" data-testid="sip-code" aria-label=${texts.refuse}>
          ${sipCodes.map((code) => html`<option value=${code}>${lookup(texts, `sip.${code}`)}</option>`)}
        </select>`
          : html`
        <button type="button" class="bad" data-testid="hang-up" @click=${() => bench.send({ type: 'hangUp', callId: call.id })}>${texts.hangUp}</button>`
      }
      ${
        call.state === 'talking'
          ? html`
        <input name="digit" class="key number" maxlength="1" pattern="[0-9*#A-D]" value="5" aria-label=${texts.key}>
        <button type="button" @click=${(event: Event) => bench.send({ type: 'dtmf', callId: call.id, digit: field(event, 'digit') })}>${texts.press}</button>`
          : nothing
      }
    </form>`;
}
