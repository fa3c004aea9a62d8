type Listener = [type: string, listener: EventListenerOrEventListenerObject | null, capture: boolean];

/** Keeps the listeners that are added to `targets` from now on; `remove` takes them all away. */
export function listenersOf(targets: readonly (EventTarget | undefined)[]): { remove(): void } {
  const removals = targets.filter((target) => target !== undefined).map(keep);
  return { remove: () => removals.forEach((remove) => remove()) };
}

function keep(target: EventTarget): () => void {
  const added: Listener[] = [];
  const original = target.addEventListener;
  target.addEventListener = function (
    type: string,
    listener: Listener[1],
    options?: boolean | AddEventListenerOptions,
  ) {
    added.push([type, listener, typeof options === 'object' ? options.capture === true : options === true]);
    original.call(target, type, listener, options);
  };
  return () => {
    target.addEventListener = original;
    for (const [type, listener, capture] of added) target.removeEventListener(type, listener, capture);
  };
}
