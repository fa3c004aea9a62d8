import type { Phone } from '../api/phone';
import type { PhoneState } from '../model/state';

/** VCC notices a closed page within this time. */
const freshMs = 10_000;

/** A page that owned the phone leaves. VCC may count its closed socket as the owner of the voice for a while. */
export function leaveVoice(name: string, { voice, extension }: PhoneState): void {
  if (voice !== 'here') return;
  try {
    localStorage.setItem(keyOf(name), JSON.stringify([extension, Date.now()]));
  } catch {
    // Without storage the agent takes the voice by a click.
  }
}

/** Whose voice the next owner may take: that of a page which left seconds ago, or of the owner that crashed. */
export function voiceLeft(name: string, mirrored: PhoneState | null): string | null {
  if (mirrored?.voice === 'here') return mirrored.extension;
  try {
    const [extension, at] = JSON.parse(localStorage.getItem(keyOf(name)) ?? '[]') as unknown[];
    const isFresh = typeof at === 'number' && Math.abs(Date.now() - at) < freshMs;
    return isFresh && typeof extension === 'string' ? extension : null;
  } catch {
    return null;
  }
}

/** Takes the voice of the page before, once, where VCC has not noticed that it is gone. */
export function inheritVoice(phone: Phone, extension: string | null, signal: AbortSignal): void {
  if (extension === null) return;
  const done = new AbortController();
  signal.addEventListener('abort', () => done.abort());
  const look = (): void => {
    const { state } = phone;
    if (done.signal.aborted || state.connection.state !== 'ready') return;
    done.abort();
    // A refusal leaves the voice elsewhere, and the agent can take it.
    if (state.voice === 'elsewhere' && state.extension === extension) phone.takeVoice().catch(() => undefined);
  };
  phone.addEventListener('vcc-state', look, done);
  look();
}

const keyOf = (name: string): string => `${name} voice`;
