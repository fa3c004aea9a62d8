import { forgetPlace, insideWindow, nameOf, readPlace, usualPlace, writePlace, type Place } from './docked-place';
import type { ViewModel } from './view-model';

/** How far an arrow key moves the phone, in pixels. */
const step = 24;

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [step, 0],
  ArrowRight: [-step, 0],
  ArrowUp: [0, step],
  ArrowDown: [0, -step],
};

/** Keeps the docked phone where the agent put it, also in a window that became smaller. */
export function followPlace(model: ViewModel, signal: AbortSignal): void {
  addEventListener('resize', () => placeBox(model), { signal });
  const moved = ({ key }: StorageEvent): void => {
    if (key !== nameOf(model.endpoint)) return;
    forgetPlace(model.endpoint);
    model.set({});
  };
  addEventListener('storage', moved, { signal });
}

/** Moves the box to its place. A policy without inline styles allows this, and no `style` in a template. */
export function placeBox({ element, endpoint }: ViewModel): void {
  const box = element.shadowRoot?.querySelector<HTMLElement>('.docked');
  if (!box) return;
  const { right, bottom } = insideWindow(readPlace(endpoint), box);
  box.style.right = `${right}px`;
  box.style.bottom = `${bottom}px`;
}

/** Moves the phone with the pointer, from its handle. */
export function drag(model: ViewModel, event: PointerEvent): void {
  const handle = event.currentTarget as HTMLElement;
  const box = handle.closest<HTMLElement>('.docked');
  if (!box || event.button !== 0) return;
  event.preventDefault();
  handle.focus();
  const from = insideWindow(readPlace(model.endpoint), box);
  const moved = ({ clientX, clientY }: PointerEvent): void =>
    move(model, box, {
      ...from,
      right: from.right - (clientX - event.clientX),
      bottom: from.bottom - (clientY - event.clientY),
    });
  const stop = new AbortController();
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener('pointermove', moved, { signal: stop.signal });
  for (const type of ['pointerup', 'lostpointercapture'] as const)
    handle.addEventListener(type, () => stop.abort(), { signal: stop.signal });
}

/** Moves the phone with the arrow keys; Home puts it back. */
export function moveByKey(model: ViewModel, event: KeyboardEvent): void {
  const box = (event.currentTarget as HTMLElement).closest<HTMLElement>('.docked');
  const direction = directions[event.key];
  if (!box || (!direction && event.key !== 'Home')) return;
  event.preventDefault();
  event.stopPropagation();
  const place = insideWindow(readPlace(model.endpoint), box);
  const next = direction
    ? { ...place, right: place.right + direction[0], bottom: place.bottom + direction[1] }
    : { ...usualPlace, folded: place.folded };
  move(model, box, next);
}

/** Folds the phone to its bar, or unfolds it. */
export function fold(model: ViewModel, folded: boolean): void {
  writePlace(model.endpoint, { ...readPlace(model.endpoint), folded });
  model.set({ panel: 'none' });
}

function move(model: ViewModel, box: HTMLElement, place: Place): void {
  writePlace(model.endpoint, insideWindow(place, box));
  placeBox(model);
}
