import { requiredCommands } from '../model/commands';
import { PhoneError } from '../model/errors';
import type { PhoneStore } from './phone-store';

const startMs = 10_000;
const registerMs = 5_000;

export interface StartAttempt {
  readonly reuseSession: boolean;
  readonly tokenRefused: boolean;
  /** Whether the voice that VCC reports elsewhere is still this phone's. */
  mayTakeBack(): boolean;
  readonly signal: AbortSignal;
}

/** One attempt to start: the engine, VCC's first message, and the voice. Rejects with the reason of the failure. */
export async function attemptStart(store: PhoneStore, attempt: StartAttempt): Promise<void> {
  const { engine } = store;
  const { reuseSession, tokenRefused } = attempt;
  // A controller of its own, so that nothing of this attempt stays on a signal that lives longer.
  const scope = new AbortController();
  const { signal } = scope;
  const abort = (): void => scope.abort();
  attempt.signal.addEventListener('abort', abort, { once: true });
  const refused = new Promise<never>((_, reject) => {
    store.startRefused = reject;
    signal.addEventListener('abort', () => reject(new PhoneError('stopped')), { once: true });
  });
  refused.catch(() => undefined);
  try {
    await Promise.race([engine.start({ listener: store, reuseSession, tokenRefused, signal }), refused]);
    // A device is known from VCC's first message on.
    if (store.state.device === null)
      await Promise.race([
        store.wait(startMs, 'bootTimedOut', (received) => received.kind === 'refresh' || undefined),
        refused,
      ]);
    const { extension, capabilities, agentLegUsers } = engine;
    store.signal({ kind: 'started', extension, capabilities, ownLegUsers: [...store.ownLegUsers, ...agentLegUsers] });
    const missing = requiredCommands.filter((command) => !capabilities.has(command));
    if (missing.length > 0) store.report('vendorDrift', missing.join(' '));
    await awaitVoice(store, attempt.mayTakeBack());
    if (signal.aborted || !engine.channel('agent')?.open) throw new PhoneError('channelUnreachable');
  } finally {
    store.startRefused = () => undefined;
    // What a failed attempt still loads must not connect.
    abort();
    attempt.signal.removeEventListener('abort', abort);
  }
}

async function awaitVoice(store: PhoneStore, takesBack: boolean): Promise<void> {
  // VCC may still count the closed channel as the owner of the voice. It was this phone's, so it is taken back once.
  if (takesBack) store.engine.takeVoice();
  const isMissing = (): boolean => {
    const { device, voice, connection } = store.state;
    return device === 1 && (voice === 'here' || takesBack) && !connection.voiceRegistered;
  };
  if (isMissing())
    await store
      .wait(registerMs, 'voiceUnregistered', () => !isMissing() || undefined)
      .catch(() => store.report('voiceUnregistered'));
}
