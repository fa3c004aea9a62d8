// The agents' states at VCC, and their desk phones.

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { lookup, type Bench } from './bench';
import type { Agent, Domain } from './model';

const devices = [1, 2, 3, 4, 6];

export function agents(bench: Bench): TemplateResult {
  const { texts, state, choices } = bench;
  return html`
    <section class="card" data-testid="agents">
      <h2>${texts.agents}</h2>
      <div class="row">
        <label class="check small"><input type="checkbox" .checked=${choices.connectedOnly}
          @change=${(event: Event) => bench.choose({ connectedOnly: (event.target as HTMLInputElement).checked })}> ${texts.onlineOnly}</label>
        <label class="check small"><input type="checkbox" .checked=${choices.showFaultAgents}
          @change=${(event: Event) => bench.choose({ showFaultAgents: (event.target as HTMLInputElement).checked })}> ${texts.allAgents}</label>
      </div>
      ${(state.snapshot?.domains ?? []).map(
        (domain, _, all) => html`
        ${all.length > 1 ? html`<h3 class="soft small">${domain.name}</h3>` : nothing}
        ${repeat(
          shown(bench, domain),
          (agent) => agent.extension,
          (agent) => agentRow(bench, domain, agent),
        )}
        ${queuesOf(bench, domain)}`,
      )}
    </section>`;
}

function shown(bench: Bench, domain: Domain): readonly Agent[] {
  const { showFaultAgents, connectedOnly } = bench.choices;
  return domain.agents.filter(
    (agent) =>
      (showFaultAgents || !agent.isFaultAgent || agent.tabs > 0) &&
      (!connectedOnly || agent.tabs > 0 || agent.callId !== null),
  );
}

function agentRow(bench: Bench, domain: Domain, agent: Agent): TemplateResult {
  const { texts } = bench;
  const command = { extension: agent.extension, domain: domain.name };
  const isReady = agent.status === 'AVAILABLE';
  const facts = [
    agent.username,
    `${agent.tabs} ${texts.tabs}`,
    agent.hasVoice ? texts.voiceHere : '',
    agent.registrations > 0 ? `${texts.registered}${agent.registrations > 1 ? ` ×${agent.registrations}` : ''}` : '',
    agent.callId ? texts.inCall : '',
    agent.isAsked ? texts.asked : '',
  ].filter(Boolean);
  return html`
    <article class="item" data-testid="agent-${agent.extension}" data-status=${agent.status} data-registered=${agent.registrations}>
      <div class="row">
        <span class="dot ${agent.sipUp ? 'up' : agent.tabs > 0 ? 'half' : ''}"></span>
        <b class="number">${agent.extension}</b>
        <span class="grow small">${lookup(texts, `status.${agent.status}`)}</span>
        <select aria-label=${texts.device} .value=${String(agent.device)}
          @change=${(event: Event) => bench.send({ type: 'setDevice', ...command, device: Number((event.target as HTMLSelectElement).value) })}>
          ${devices.map((device) => html`<option value=${device} ?selected=${device === agent.device}>${lookup(texts, `device.${device}`)}</option>`)}
        </select>
        <button @click=${() => bench.send({ type: 'setStatus', ...command, status: isReady ? 'NOT AVAILABLE' : 'AVAILABLE' })}>${isReady ? texts.notReady : texts.ready}</button>
      </div>
      <p class="soft small">${facts.join(' · ')}</p>
      ${
        agent.device !== 1 && agent.callId
          ? html`
        <div class="row">
          <button class="good" data-testid="phone-answer" @click=${() => bench.send({ type: 'phoneAnswer', ...command })}>${texts.pickUp}</button>
          <button @click=${() => bench.send({ type: 'phoneReject', ...command })}>${texts.refusePhone}</button>
          <button class="bad" @click=${() => bench.send({ type: 'phoneHangUp', ...command })}>${texts.hangUpPhone}</button>
        </div>`
          : nothing
      }
    </article>`;
}

function queuesOf(bench: Bench, domain: Domain): TemplateResult {
  const { texts } = bench;
  return html`
    <details class="small">
      <summary>${texts.queues}</summary>
      ${domain.queues.map(
        (queue) => html`
        <p>${texts.queue} <b class="number">${queue.id}</b>
          (${domain.hotlines
            .filter((hotline) => hotline.queue === queue.id)
            .map((hotline) => hotline.number)
            .join(', ')}):
          <span class="number soft">${queue.agents.join(', ')}</span>
          ${queue.waiting.length > 0 ? html`<span class="warn">${texts.waiting} ${queue.waiting.length}</span>` : nothing}</p>`,
      )}
      ${domain.lines.map(
        (line) => html`
        <p><b class="number">${line.number}</b> <span class="soft">${line.description}${line.isDefault ? ` (${texts.default})` : ''}</span></p>`,
      )}
    </details>`;
}
