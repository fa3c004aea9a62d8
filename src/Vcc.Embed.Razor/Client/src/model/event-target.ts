import type { PhoneEvents, PhoneStateEvent } from './events';

/** The DOM events of the phone by name. The element dispatches them; they bubble and are composed. */
export type PhoneElementEventMap = { [K in keyof PhoneEvents]: CustomEvent<PhoneEvents[K]> };

/** The events of `VccPhone`: every event by name, and `vcc-state` after every change. */
export type PhoneEventMap = PhoneElementEventMap & { [K in keyof PhoneStateEvent]: CustomEvent<PhoneStateEvent[K]> };

/** Listeners with the type of their event. */
export interface PhoneEventTarget extends EventTarget {
  addEventListener<K extends keyof PhoneEventMap>(
    type: K,
    listener: (event: PhoneEventMap[K]) => void,
    options?: AddEventListenerOptions | boolean,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: AddEventListenerOptions | boolean,
  ): void;
  removeEventListener<K extends keyof PhoneEventMap>(
    type: K,
    listener: (event: PhoneEventMap[K]) => void,
    options?: EventListenerOptions | boolean,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: EventListenerOptions | boolean,
  ): void;
}
