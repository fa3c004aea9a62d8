import {
  keysOf,
  readShortcuts,
  shortcutActions,
  shownKeys,
  writeShortcut,
  type ShortcutAction,
} from '../shortcut-keys';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';

/** The action whose keys the agent is about to press. */
const waiting = new WeakMap<ViewModel, ShortcutAction>();

/** Lists the shortcuts. A button waits for new keys: Escape leaves them, Backspace takes them away. */
export function shortcutSettings({ html, button }: Drawing, model: ViewModel): View {
  const { texts, state, element } = model;
  if (element.getAttribute('shortcuts') === 'off') return undefined;
  const { shortcuts: words } = texts;
  const shortcuts = readShortcuts(state.extension);
  const wait = (action: ShortcutAction | null): void => {
    if (action) waiting.set(model, action);
    else waiting.delete(model);
    model.set({});
  };
  const press = (event: KeyboardEvent, action: ShortcutAction): void => {
    if (waiting.get(model) !== action || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const keys = keysOf(event);
    const removes = event.key === 'Backspace' || event.key === 'Delete';
    if (keys || removes) writeShortcut(state.extension, action, keys ?? '');
    if (keys || removes || event.key === 'Escape') wait(null);
  };
  return html`<section class="shortcuts" part="shortcuts">
    <h2>${words.heading}</h2>
    ${shortcutActions.map((action) => {
      const isWaiting = waiting.get(model) === action;
      const keys = shownKeys(shortcuts[action]) || words.none;
      return html`<button
        type="button"
        class="row"
        title=${words.change}
        aria-pressed=${String(isWaiting)}
        @click=${() => wait(isWaiting ? null : action)}
        @keydown=${(event: KeyboardEvent) => press(event, action)}
        @blur=${() => waiting.get(model) === action && wait(null)}
      ><span>${words[action]}</span><kbd>${isWaiting ? words.press : keys}</kbd></button>`;
    })}
    ${button({ kind: 'plain', label: words.reset }, () => {
      writeShortcut(state.extension, null);
      model.set({});
    })}
  </section>`;
}
