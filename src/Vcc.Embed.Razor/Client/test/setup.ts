import { afterAll, afterEach, expect } from 'vitest';
import { takeBroken } from './fake/microphone-invariant';
import { listenersOf } from './fake/page-listeners';

// A call shown as muted is silent: the rule holds in every test of a phone.
afterEach(() => expect(takeBroken()).toEqual([]));

// Test files share one page. A phone that a file leaves running must not hear the events of the next file.
const listeners = listenersOf([globalThis.window, globalThis.document]);
afterAll(() => listeners.remove());
