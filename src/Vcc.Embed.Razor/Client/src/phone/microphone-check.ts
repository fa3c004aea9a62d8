import type { AudioProblem } from '../model/state';
import type { PhoneStore } from './phone-store';

/** The problems that this check finds, and that end when it finds none. */
const found: ReadonlySet<AudioProblem | null> = new Set<AudioProblem>([
  'microphoneDenied',
  'microphonePending',
  'microphoneMissing',
  'microphoneBusy',
  'blockedByPolicy',
  'insecurePage',
]);

/** Checks the microphone as soon as calls ring in this browser. The agent is warned before a customer calls. */
export class MicrophoneCheck {
  readonly #store: PhoneStore;
  #needed = false;

  constructor(store: PhoneStore) {
    this.#store = store;
  }

  /** Checks again when the devices or the permission change. */
  listen(signal: AbortSignal): void {
    const again = (): void => {
      if (this.#needed && !this.#isInCall()) void this.#check();
    };
    const { mediaDevices, permissions } = (globalThis.navigator ?? {}) as Partial<Navigator>;
    mediaDevices?.addEventListener?.('devicechange', again, { signal });
    permissions?.query({ name: 'microphone' as PermissionName }).then(
      (permission) => permission.addEventListener('change', again, { signal }),
      // Firefox has no such permission name.
      () => undefined,
    );
  }

  /** Called twice a second. */
  tick(): void {
    const before = this.#needed;
    this.#needed = this.#isNeeded();
    if (this.#needed && !before && !this.#isInCall()) void this.#check();
    if (!this.#needed && this.#store.state.audioProblem === 'insecurePage') this.#report(null);
  }

  #isNeeded(): boolean {
    const { connection, voice, device, availability } = this.#store.state;
    // Without a secure page no command and no reconnect helps, so the agent is told before the phone is ready.
    if (globalThis.isSecureContext === false) return device === null || device === 1;
    return connection.state === 'ready' && voice === 'here' && device === 1 && availability === 'online';
  }

  #isInCall(): boolean {
    const { call } = this.#store.state;
    return call !== null && call.state !== 'ended';
  }

  async #check(): Promise<void> {
    const secure = globalThis.isSecureContext !== false;
    const problem = secure ? await this.#store.engine.checkMicrophone(false).catch(() => null) : 'insecurePage';
    if (!this.#needed || this.#isInCall()) return;
    if (problem || found.has(this.#store.state.audioProblem)) this.#report(problem);
  }

  #report(problem: AudioProblem | null): void {
    this.#store.signal({ kind: 'audio', problem });
  }
}
