import type { ViewModel } from './view-model';

const leaving = 'beforeunload';

/**
 * Asks before the page is left while a call rings or lives, because leaving ends the call. A page without a call has no
 * listener, so it never asks. `leave-guard="off"` switches it off.
 */
export function guardLeave(model: ViewModel, signal: AbortSignal): void {
  const { element, phone } = model;
  let guards = false;
  const ask = (event: Event): void => {
    event.preventDefault();
    // An agent who stayed learns why. A browser's question has no words of a page.
    setTimeout(() => model.live && model.set({ notice: model.texts.leaving }));
  };
  const follow = (): void => {
    const wanted = isHere(model) && !signal.aborted && element.getAttribute('leave-guard') !== 'off';
    if (wanted === guards) return;
    guards = wanted;
    if (wanted) globalThis.addEventListener(leaving, ask);
    else globalThis.removeEventListener(leaving, ask);
  };
  phone.addEventListener('vcc-state', follow, { signal });
  signal.addEventListener('abort', follow);
  follow();
}

/** A call whose voice is in this page. A call of another device goes on without the page. */
function isHere({ live, state, phone }: ViewModel): boolean {
  return live && !phone.sharing?.remote && state.voice !== 'elsewhere' && (state.device ?? 1) === 1;
}
