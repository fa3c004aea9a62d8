// Places a call from any number, with or without a customer phone.

import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { field, lookup, type Bench } from './bench';

const voices = ['tone', 'microphone', 'echo', 'headless'];

export function outside(bench: Bench): TemplateResult {
  const { texts, choices, state } = bench;
  const hotlines = state.snapshot?.domains.flatMap((domain) => domain.hotlines) ?? [];
  return html`
    <section class="card" data-testid="outside">
      <h2>${texts.outside}</h2>
      <form class="fields" @submit=${(event: Event) => place(bench, event)}>
        <label>${texts.from}<input name="from" class="number" inputmode="tel" maxlength="20" value="0912345678" required data-testid="from"></label>
        <label>${texts.to}
          <input name="to" class="number" list="hotlines" .defaultValue=${hotlines[0]?.number ?? ''} required data-testid="to">
          <datalist id="hotlines">${hotlines.map((hotline) => html`<option value=${hotline.number}></option>`)}</datalist>
        </label>
        <label class="both">${texts.voice}
          <select name="voice" data-testid="voice">${voices.map((voice) => html`<option value=${voice}>${lookup(texts, `voice.${voice}`)}</option>`)}</select>
        </label>
        <div class="row both">
          <button class="good" data-testid="place">${texts.place}</button>
          <button type="button" data-testid="open-phone" @click=${(event: Event) => open(bench, field(event, 'from'), '', field(event, 'voice'))}>${texts.openPhone}</button>
          <button type="button" class="quiet" @click=${(event: Event) => openWindow(bench, field(event, 'from'), field(event, 'voice'))}>${texts.openWindow}</button>
        </div>
      </form>
      ${repeat(
        choices.phones,
        (phone) => phone.url,
        (phone) => html`
        <div class="embedded" data-testid="phone-of-${phone.number}">
          <div class="row">
            <span class="grow small soft">${texts.phoneOf} <b class="number">${phone.number}</b></span>
            <button class="quiet" @click=${() => bench.choose({ phones: choices.phones.filter((other) => other !== phone) })}>${texts.close}</button>
          </div>
          <iframe src=${phone.url} title="${texts.phoneOf} ${phone.number}" allow="microphone; autoplay"></iframe>
        </div>`,
      )}
    </section>`;
}

function place(bench: Bench, event: Event): void {
  event.preventDefault();
  const from = field(event, 'from');
  const to = field(event, 'to');
  const voice = field(event, 'voice');
  if (voice === 'headless') bench.send({ type: 'placeCall', from, to });
  else open(bench, from, to, voice);
}

function open(bench: Bench, number: string, callTo: string, voice: string): void {
  if (!number) return;
  // A second page of the same number replaces the first.
  const phones = bench.choices.phones.filter((phone) => phone.number !== number);
  bench.choose({ phones: [...phones, { number, url: phoneUrl(bench, number, callTo, voice) }] });
}

function openWindow(bench: Bench, number: string, voice: string): void {
  if (number) window.open(phoneUrl(bench, number, '', voice), `customer-${number}`, 'popup,width=400,height=720');
}

function phoneUrl(bench: Bench, number: string, callTo: string, voice: string): string {
  const query = new URLSearchParams({ number, lang: bench.choices.language, theme: bench.choices.theme });
  if (voice !== 'headless') query.set('source', voice);
  if (callTo) query.set('auto', `call:${callTo}`);
  query.set('opened', String(Date.now())); // placing the same call again reloads the telephone
  return `/vcc-simulator/customer?${query}`;
}
