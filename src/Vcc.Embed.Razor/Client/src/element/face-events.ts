import type { PhoneErrorInfo } from '../model/state';
import type { Face } from './face';

/** Keeps a face in step with its phone: state, clock, and what VCC says beside the state. */
export function listenToPhone(face: Face, changed: () => void, signal: AbortSignal): void {
  const on = (name: string, listener: (detail: unknown) => void) =>
    face.phone.addEventListener(name, (event) => listener((event as CustomEvent<unknown>).detail), { signal });
  const showError = (detail: unknown) => face.set({ error: detail as PhoneErrorInfo });

  let wasReady = false;
  on('vcc-state', () => {
    face.now = Date.now();
    const ready = face.state.connection.state === 'ready';
    if (ready && !wasReady) void face.loadLines();
    wasReady = ready;
    changed();
  });
  on('vcc-error', showError);
  on('vcc-transfer-failed', showError);
  on('vcc-notice', (detail) => face.set({ notice: (detail as { text: string }).text }));
  on('vcc-call-ringing', () => face.set({ panel: 'none', error: null, notice: '' }));
  on('vcc-call-ended', () => face.set({ panel: 'none', digits: '' }));
  on('vcc-call-connected', () => face.set({ number: '' }));

  const clock = setInterval(() => {
    face.now = Date.now();
    if (face.live || face.state.transferOffer) changed();
  }, 1000);
  signal.addEventListener('abort', () => clearInterval(clock));
  if (face.state.connection.state === 'ready') void face.loadLines();
}
