import type { Call } from '../../model/state';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import { numberField } from './dialer';
import type { Drawing } from './drawing';

/** The phone on one line: who calls, and the buttons of this moment. `dials`: there is room for the number field. */
export function bar(drawing: Drawing, model: ViewModel, isOpen: boolean, dials: boolean): View {
  const { html, announcement } = drawing;
  const { call } = model.state;
  const { connection } = model.state;
  // The whole phone has a region of its own, and a text may be announced once.
  const region = isOpen
    ? ''
    : html`<div class="live-region" role="status" aria-live=${call?.state === 'ringing' ? 'assertive' : 'polite'}>${announcement(model)}</div>`;
  const shown = connection.state;
  return html`${region}<span class=${`dot ${shown}`}></span>
    <p class="status">${call ? callText(drawing, model, call) : html`<strong>${idleText(model)}</strong>`}</p>
    <div class="actions">${isOpen ? '' : actions(drawing, model, dials)}</div>`;
}

function idleText({ texts, state }: ViewModel): string {
  const { connection, extension, voice } = state;
  if (connection.state !== 'ready') return texts.connection[connection.state];
  return voice === 'here' ? `${texts.extension} ${extension ?? ''}` : texts.form.elsewhere;
}

function callText({ html, announcement, formatNumber, formatDuration }: Drawing, model: ViewModel, call: Call): View {
  const { texts, state, now } = model;
  const [one, second] = state.customers?.customers ?? [];
  const number = call.number ? formatNumber(call.number) : texts.hiddenNumber;
  const who = one && !second ? one.name : number;
  const rings = call.state === 'ringing';
  return html`<strong part="number">${who}</strong>
    <span>${rings ? (call.direction === 'internal' ? texts.internal : texts.incoming) : announcement(model)}</span>
    ${
      call.state === 'connected'
        ? html`<span class="timer" role="timer">${formatDuration(now - (call.connectedAt ?? call.startedAt))}</span>`
        : ''
    }`;
}

function actions(drawing: Drawing, model: ViewModel, dials: boolean): View {
  const { html, button, answerOrReject, hangUp, tool, availabilitySwitch } = drawing;
  const { texts, state } = model;
  const { call } = state;
  switch (call?.state) {
    case 'ringing':
      return answerOrReject(model);
    case 'dialing':
    case 'customerRinging':
      return hangUp(model, texts.cancel);
    case 'connected':
      return html`${tool(model, call.held ? 'unhold' : 'hold', call.held)}
        ${tool(model, call.muted || call.silent === true ? 'unmute' : 'mute', call.muted || call.silent === true)}
        ${hangUp(model, texts.hangUp)}`;
    case 'ended':
      return button({ kind: 'plain', label: texts.close }, () => model.phone.dismiss());
    default:
      if (state.connection.state !== 'ready' || state.voice !== 'here') return undefined;
      return dials ? html`${numberField(drawing, model)} ${availabilitySwitch(model)}` : availabilitySwitch(model);
  }
}
