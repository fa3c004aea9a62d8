import { keysOf, readShortcuts, shortcutActions, type ShortcutAction } from './shortcut-keys';
import type { ViewModel } from './view-model';

/**
 * Runs the agent's shortcuts, wherever the focus is in the page. `shortcuts="off"` leaves all keys to the page, and so
 * does an element that shows nothing.
 */
export function listenForShortcuts(model: ViewModel, signal: AbortSignal): void {
  const press = (event: KeyboardEvent): void => {
    // Another element of this page, or the page itself, has used the key.
    if (event.defaultPrevented || event.repeat || !isWanted(model.element)) return;
    const keys = keysOf(event);
    if (!keys) return;
    const shortcuts = readShortcuts(model.state.extension);
    const action = shortcutActions.find((one) => shortcuts[one] === keys);
    if (!action || !act(model, action)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('keydown', press, { signal });
}

function isWanted(element: Element): boolean {
  return element.getAttribute('shortcuts') !== 'off' && !element.hasAttribute('headless');
}

/** `false`: there is nothing to do now, so the key stays the page's. */
function act(model: ViewModel, action: ShortcutAction): boolean {
  const { call, transferOffer } = model.state;
  switch (action) {
    case 'answer':
      if (call?.state === 'ringing') return run(model, 'answer');
      return transferOffer !== null && run(model, 'acceptTransfer');
    case 'hangUp':
      return model.live && run(model, call?.state === 'ringing' ? 'reject' : 'hangUp');
    case 'mute':
      return call?.state === 'connected' && run(model, call.muted || call.silent ? 'unmute' : 'mute');
    case 'hold':
      return call?.state === 'connected' && run(model, call.held ? 'unhold' : 'hold');
    case 'dial': {
      const field = model.element.shadowRoot?.querySelector<HTMLElement>('.number input');
      field?.focus();
      return field != null;
    }
  }
}

type Plain = 'answer' | 'acceptTransfer' | 'reject' | 'hangUp' | 'mute' | 'unmute' | 'hold' | 'unhold';

function run(model: ViewModel, command: Plain): true {
  void model.run(command, (phone) => phone[command]());
  return true;
}
