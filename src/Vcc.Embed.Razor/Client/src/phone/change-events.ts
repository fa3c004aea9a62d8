import { errorInfo } from '../model/errors';
import type { PhoneEvent } from '../model/events';
import type { Call, PhoneState } from '../model/state';

function callEvents(a: Call | null, b: Call | null): PhoneEvent[] {
  if (!b || a === b) return [];
  const events: PhoneEvent[] = [];
  const begins = a?.key !== b.key;
  const was: Call | null = begins ? null : a;
  if (!was) {
    // A call that the phone learns of late still begins with its first event.
    events.push([b.incoming ? 'vcc-call-ringing' : 'vcc-call-dialing', b]);
  }
  if (b.state === 'customerRinging' && was?.state !== 'customerRinging') events.push(['vcc-customer-ringing', b]);
  if (b.connectedAt !== null && !was?.connectedAt && b.state === 'connected') events.push(['vcc-call-connected', b]);
  if (b.state !== 'ended' && was) {
    if (b.held !== was.held) events.push([b.held ? 'vcc-call-held' : 'vcc-call-unheld', b]);
    if (b.muted !== was.muted) events.push([b.muted ? 'vcc-call-muted' : 'vcc-call-unmuted', b]);
  }
  if (b.state === 'ended' && was?.state !== 'ended') events.push(['vcc-call-ended', b]);
  else if (
    was &&
    (changed(was, b, 'callId', 'number', 'line', 'queue', 'silent') ||
      (b.state === 'ended' && changed(was, b, 'connectedAt', 'endReason', 'error')))
  )
    events.push(['vcc-call-updated', b]);
  return events;
}

function changed(a: Call, b: Call, ...fields: readonly (keyof Call)[]): boolean {
  return fields.some((field) => (field === 'error' ? a.error?.code !== b.error?.code : a[field] !== b[field]));
}

/** The events between two states. Events and state agree, because the events follow from the states. */
export function eventsBetween(a: PhoneState, b: PhoneState): PhoneEvent[] {
  const events: PhoneEvent[] = [];
  const [x, y] = [a.connection, b.connection];
  if (
    x.state !== y.state ||
    x.attempt !== y.attempt ||
    x.error?.code !== y.error?.code ||
    x.voiceRegistered !== y.voiceRegistered
  )
    events.push(['vcc-connection', y]);
  if (a.voice !== b.voice) events.push(['vcc-voice', { ownership: b.voice }]);
  if (a.availability !== b.availability) events.push(['vcc-availability', { availability: b.availability }]);
  if (b.transferOffer && a.transferOffer?.expiresAt !== b.transferOffer.expiresAt)
    events.push(['vcc-transfer-offered', b.transferOffer]);
  if (a.audioProblem !== b.audioProblem) {
    if (a.audioProblem) events.push(['vcc-audio-recovered', { problem: a.audioProblem }]);
    if (b.audioProblem)
      events.push(['vcc-audio-problem', { problem: b.audioProblem, error: errorInfo(b.audioProblem) }]);
  }
  return [...events, ...callEvents(a.call, b.call)];
}
