import type { PhoneErrorInfo } from '../model/state';
import type { ViewModel } from './view-model';

/** Updates a view model after events of its phone, and once a second while a time is shown. */
export function listenToPhone(model: ViewModel, changed: () => void, signal: AbortSignal): void {
  const on = (name: string, listener: (detail: unknown) => void) =>
    model.phone.addEventListener(name, (event) => listener((event as CustomEvent<unknown>).detail), { signal });
  const showError = (detail: unknown) => model.set({ error: detail as PhoneErrorInfo });

  let wasReady = false;
  on('vcc-state', () => {
    model.now = Date.now();
    const ready = model.state.connection.state === 'ready';
    if (ready && !wasReady) void model.loadLines();
    wasReady = ready;
    changed();
  });
  on('vcc-error', showError);
  on('vcc-transfer-failed', showError);
  on('vcc-notice', (detail) => model.set({ notice: (detail as { text: string }).text }));
  on('vcc-call-ringing', () => model.set({ panel: 'none', error: null, notice: '' }));
  on('vcc-call-ended', () => model.set({ panel: 'none', digits: '' }));
  on('vcc-call-connected', () => model.set({ number: '' }));

  const clock = setInterval(() => {
    model.now = Date.now();
    if (model.live || model.state.transferOffer) changed();
  }, 1000);
  signal.addEventListener('abort', () => clearInterval(clock));
  if (model.state.connection.state === 'ready') void model.loadLines();
}
