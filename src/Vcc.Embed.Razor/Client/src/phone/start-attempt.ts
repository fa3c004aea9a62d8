import type { Session, SessionSource } from '../host/session';
import { Bridge } from '../vcc/bridge';
import { openRealm } from '../vcc/realm';
import type { Realm } from '../vcc/realm';
import type { Core } from './phone-store';
import { PhoneError } from '../model/errors';
import type { Command } from '../model/state';
import { openTogether } from '../vcc/session-and-realm';

const bootMs = 10_000;
const registerMs = 5_000;

/** VCC documents a function for each of these; scripts without one are not those we know. */
const documented: readonly Command[] = [
  'call',
  'answer',
  'hangUp',
  'hold',
  'mute',
  'goOnline',
  'chooseDevice',
  'takeVoice',
];

export interface BootOptions {
  readonly isolation: 'frame' | 'page';
  readonly iceServers: readonly RTCIceServer[] | null;
  readonly session: SessionSource;
  /** Where the realm usually is, to be opened while the session is asked for; only known of our own endpoints. */
  readonly realm?: string;
  /** Where realms come from; only tests bring their own. */
  readonly open?: (isolation: 'frame' | 'page', url: string, signal: AbortSignal) => Promise<Realm>;
}

/** One attempt: session and realm, scripts, VCC's first word, and the voice. Rejects with the reason why this one failed. */
export async function boot(
  core: Core,
  options: BootOptions,
  takeSession: (signal: AbortSignal) => Promise<Session>,
  hadVoice: boolean,
  outer: AbortSignal,
): Promise<void> {
  // Of its own, so that nothing of this attempt hangs on what outlives it.
  const scope = new AbortController();
  const { signal } = scope;
  const end = (): void => scope.abort();
  outer.addEventListener('abort', end, { once: true });
  try {
    const base = document.baseURI;
    const usual = options.realm === undefined ? null : new URL(options.realm, base).href;
    const [session, realm] = await openTogether(takeSession(signal), usual, (url) =>
      (options.open ?? openRealm)(options.isolation, url, signal),
    );
    const bridge = (core.bridge = new Bridge(
      realm,
      { ...session, scriptBase: new URL(session.scriptBase, base).href },
      core,
    ));
    const refused = new Promise<never>((_, reject) => {
      core.bootRefused = reject;
      signal.addEventListener('abort', () => reject(new PhoneError('stopped')), { once: true });
    });
    refused.catch(() => undefined);
    await Promise.race([bridge.boot(options.iceServers ?? session.iceServers ?? null, signal), refused]);
    if (!bridge.lines.understood)
      await Promise.race([core.wait(bootMs, 'bootTimedOut', (e) => e.kind === 'refresh' || undefined), refused]);
    const capabilities = bridge.capabilities();
    core.evidence({ kind: 'boot', extension: session.extension, capabilities });
    const missing = documented.filter((command) => !capabilities.has(command));
    if (missing.length > 0) core.report('vendorDrift', missing.join(' '));
    await awaitVoice(core, bridge, hadVoice);
    if (signal.aborted || bridge.lines.agent?.socket.readyState !== 1) throw new PhoneError('channelUnreachable');
    // The token travels in an address: it must not stay readable in the page's own list of requests.
    realm.window.performance.clearResourceTimings();
  } finally {
    core.bootRefused = () => undefined;
    outer.removeEventListener('abort', end);
  }
}

async function awaitVoice(core: Core, bridge: Bridge, hadVoice: boolean): Promise<void> {
  // Another machine may have kept the voice of an agent whose line was cut: it was ours, so it is taken back, once.
  if (hadVoice && core.state.voice === 'elsewhere') bridge.invoke('csEnableCall');
  const needed = (): boolean =>
    core.state.device === 1 && (core.state.voice === 'here' || hadVoice) && !core.state.connection.voiceRegistered;
  if (needed())
    await core
      .wait(registerMs, 'voiceUnregistered', () => !needed() || undefined)
      .catch(() => core.report('voiceUnregistered'));
}
