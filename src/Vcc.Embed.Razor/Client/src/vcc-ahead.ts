import { ahead, announce } from './session/ahead';
import { path, requestSession } from './session/request';
import { attachFrame } from './vendor/realm-frame';
import type { RealmFrame } from './vendor/realm-frame';

/*
 * A few hundred bytes that the page runs while the phone itself is still being fetched: they ask the host for session and realm, so
 * that neither waits for the phone. A page without this script only starts a little later.
 */
const endpoint = document.currentScript?.dataset['endpoint'];
/** A phone that comes later than this asks for a session of its own. */
const freshMs = 60_000;

// Where the phone is here already, it has asked by itself; a page that brings its own phone needs nobody to ask.
const late = customElements.get('vcc-softphone') || Symbol.for('vcc-embed.phones') in globalThis;
if (endpoint && !late && !ahead(endpoint)) {
  // The realm first: it has the longer way.
  const url = new URL(path(endpoint, 'realm'), document.baseURI).href;
  let frame: RealmFrame | undefined = attachFrame(url);
  const asked = Date.now();
  const stop = new AbortController();
  let answer: Promise<Response> | undefined = requestSession(endpoint, stop.signal);
  // Who takes the answer hears why there is none.
  answer.catch(() => undefined);

  announce([endpoint, url], {
    answer: (signal) => {
      const taken = Date.now() - asked < freshMs ? answer : undefined;
      answer = undefined;
      // Giving up the answer gives up the request.
      if (taken) signal.addEventListener('abort', () => stop.abort(), { once: true });
      return taken;
    },
    frame: () => {
      const taken = frame?.element.isConnected ? frame : undefined;
      frame = undefined;
      return taken;
    },
  });
}
