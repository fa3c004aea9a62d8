import { signalOfCallback } from '../../src/vcc/callback-signals';
import { toDisplayNumber } from '../../src/numbers/party-number';
import { parseFrame } from '../../src/wire/frame';
import type { Frame } from '../../src/wire/frame';
import { readFromAgent } from '../../src/wire/from-agent';
import { readFromVcc } from '../../src/wire/from-vcc';
import { eventsBetween } from '../../src/phone/change-events';
import type { Signal } from '../../src/model/signals';
import { initialModel } from '../../src/phone/phone-model';
import type { PhoneModel } from '../../src/phone/phone-model';
import { reduce } from '../../src/phone/reducer';
import recordings from './recordings.json';

/** One line of a recorded timeline: milliseconds, where, in which direction, what. */
type Entry = readonly [ms: number, on: string, dir: string, what: string];
export interface Recording {
  readonly scenario: string;
  readonly timeline: readonly Entry[];
}
export const all = recordings as unknown as readonly Recording[];

export interface Replayed {
  readonly model: PhoneModel;
  readonly events: readonly string[];
  /** One line for each call, in the order in which the calls ended. */
  readonly calls: readonly string[];
}

/** Reduces signals at their times, with ticks between and after them. */
export function replay(
  signals: readonly (readonly [at: number, e: Signal])[],
  start: PhoneModel = initialModel('t'),
): Replayed {
  let model = start;
  const events: string[] = [];
  const calls = new Map<string, string>();
  const feed = (at: number, e: Signal): void => {
    const next = reduce(model, e, at);
    for (const [name, detail] of [...eventsBetween(model.state, next.state), ...next.events]) {
      events.push(name);
      if (name === 'vcc-call-ended' || name === 'vcc-call-updated') {
        if (detail.state === 'ended')
          calls.set(
            detail.key,
            `${detail.direction} ${detail.number} ${detail.callId} ${detail.connectedAt === null ? 'unanswered' : 'answered'} ${detail.endReason}${detail.error ? ` ${detail.error.code}` : ''}`,
          );
      }
    }
    model = next;
  };
  let now = 0;
  for (const [at, e] of signals) {
    // The phone's timer runs between the signals, as in the page.
    for (let t = now + 500; t < at; t += 500) feed(t, { kind: 'tick' });
    feed(at, e);
    now = at;
  }
  for (let t = now; t < now + 8_000; t += 500) feed(t, { kind: 'tick' });
  return { model, events, calls: [...calls.values()] };
}

/** Whether a message went to this agent. A recording of two pages does not name the page. */
function reaches(frame: Frame, extension: string): boolean {
  const to = frame['objectId'] === 1410121123 ? frame['dropAgentId'] : frame['extension'];
  return to === undefined || to === extension;
}

/** The signals of one page of a recording: SIP events with messages, or with callbacks only. */
export function signalsOf(
  recording: Recording,
  page: string,
  extension: string,
  raw = true,
  route: (e: Signal, ms: number) => boolean = () => true,
): (readonly [number, Signal])[] {
  let leg = 0;
  const found: (readonly [number, Signal])[] = [];
  recording.timeline.forEach(([ms, on, dir, what], index) => {
    const add = (e: Signal | null): void => {
      if (e && route(e, ms)) found.push([ms, e]);
    };
    if (on === 'agent-channel' && raw) {
      const frame = parseFrame(what.slice(what.indexOf(' ') + 1));
      if (!frame || !reaches(frame, extension)) return;
      if (dir === 'to-agent') add(readFromVcc(frame, extension));
      else if (dir === 'from-agent') add(readFromAgent(frame));
    } else if (on === page && dir === 'callback' && !raw) {
      const [, name = '', args = ''] = /^(\w+)\((.*)\)$/.exec(what) ?? [];
      const values =
        args.startsWith('{') || args.startsWith('[')
          ? [JSON.parse(args)]
          : args.split(',').map((one) => (one === 'true' ? true : one === 'false' ? false : one));
      add(signalOfCallback(name, values));
    } else if (on === page && dir === 'js') {
      const [, name, argument = ''] = /^([\w.]+)\((.*)\)$/.exec(what) ?? [];
      const rung = recording.timeline
        .slice(index)
        .find(([, where, , text]) => where === page && text.startsWith('csCallRinging('))?.[3];
      switch (name) {
        case 'ua.registered':
          return add({ kind: 'registered', yes: true });
        case 'ua.unregistered':
        case 'ua.disconnected':
          return add({ kind: 'registered', yes: false });
        case 'newRTCSession':
          return add({
            kind: 'session',
            leg: `leg${++leg}`,
            outgoing: argument === 'local',
            number: toDisplayNumber(rung?.slice(14, -1)),
          });
        case 'session.progress':
          return add({ kind: 'progress', leg: `leg${leg}` });
        case 'session.accepted':
          return add({ kind: 'accepted', leg: `leg${leg}` });
        // A recording contains the cause of an end, but not its side. The SIP lines show which side ended the session.
        case 'session.ended':
        case 'session.failed':
          return add({
            kind: 'legEnded',
            leg: `leg${leg}`,
            local: endedHere(recording, ms),
            cause: argument,
            sipCode: argument === 'Not Found' ? 404 : null,
            audio: null,
          });
      }
    }
  });
  return found;
}

let ends: ReadonlyMap<string, readonly number[]> | null = null;

/** When the agent's own side ended a session, by recording. */
function endedHere(recording: Recording, ms: number): boolean {
  ends ??= new Map(
    all.map((one) => [
      one.scenario,
      one.timeline.filter(([, on, dir]) => on === 'sip' && dir === 'ended-here').map(([at]) => at),
    ]),
  );
  return ends.get(recording.scenario)?.some((at) => Math.abs(at - ms) < 60) ?? false;
}

export function readyModel(device: 1 | 2 = 1): PhoneModel {
  return reduce(initialModel('t'), { kind: 'refresh', online: true, voice: true, device }, 0);
}
