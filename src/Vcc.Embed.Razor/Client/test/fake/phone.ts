import { vi } from 'vitest';
import { eventNames } from '../../src/model/events';
import { customJs, deferred } from '../../src/api/chunks';
import { VccPhone } from '../../src/api/vcc-phone';
import type { VccPhoneOptions } from '../../src/api/phone-options';
import { checkMicrophone } from './microphone-invariant';
import { FakeRealm, session, world } from './realm';
import type { World } from './realm';

// As in a page that was idle once. `test/api/chunks.test.ts` has the other pages.
await Promise.all([deferred.load(), customJs.load()]);

export interface Setup {
  readonly phone: VccPhone;
  readonly world: World;
  /** Every event in order, by name without the prefix. */
  readonly events: string[];
  readonly details: (readonly [string, unknown])[];
  realm(): FakeRealm;
}

export function setup(w: World = world(), options: VccPhoneOptions = {}): Setup {
  const events: string[] = [];
  const details: (readonly [string, unknown])[] = [];
  const phone = new VccPhone(
    { session: () => Promise.resolve(session), ...options },
    { open: () => Promise.resolve(new FakeRealm(w)) },
  );
  for (const name of eventNames) {
    phone.addEventListener(name, (event: CustomEvent) => {
      events.push(name.slice(4));
      details.push([name, event.detail]);
    });
  }
  checkMicrophone(phone, () => {
    const up =
      w.realms.at(-1)?.agents.flatMap(({ sessions }) => sessions.filter(({ status }) => status === 'up')) ?? [];
    const [leg] = up;
    return leg && up.length === 1 ? { microphoneOn: leg.sender.track.enabled, held: leg.isOnHold().remote } : null;
  });
  return { phone, world: w, events, details, realm: () => w.realms.at(-1) as FakeRealm };
}

/** Runs what is due within `ms`. */
export async function pass(ms = 1): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

/** A phone that is ready, under a fake clock. */
export async function ready(w: World = world(), options: VccPhoneOptions = {}): Promise<Setup> {
  const made = setup(w, options);
  const started = made.phone.start();
  await pass(10);
  await started;
  made.events.length = 0;
  made.details.length = 0;
  return made;
}
