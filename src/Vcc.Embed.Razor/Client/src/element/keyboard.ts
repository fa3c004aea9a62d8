import { keypadDigits } from './keypad-digits';
import type { ViewModel } from './view-model';

/** Keys of a text field that the page may still use: it moves the focus or closes a dialog with them. */
const pageKeys = /^(Tab|Escape|F\d+|Shift|Control|Alt|Meta)$/;

/**
 * Handles a key that is pressed in the element. A key that the phone uses does not reach the page. To the page its
 * target is the element, not the field, so one-key shortcuts would run while the agent types.
 */
export function handleKey(model: ViewModel, event: KeyboardEvent): void {
  if (isUsed(model, event)) event.stopPropagation();
  if (event.type !== 'keydown' || hasModifier(event)) return;
  const control = event.composedPath()[0];
  // A key that is held down repeats, but the agent means one press.
  if (event.repeat && control instanceof HTMLButtonElement) event.preventDefault();
  if (event.key === 'Escape' && model.panel !== 'none') model.set({ panel: 'none' });
  else if (event.key === 'Escape') model.sounds?.silence();
  else if (isDigit(model, event) && !event.repeat) model.sendDigit(event.key);
}

function isUsed(model: ViewModel, event: KeyboardEvent): boolean {
  if (hasModifier(event)) return false;
  if (event.key === 'Escape') return model.panel !== 'none' || model.sounds?.rings === true;
  const control = event.composedPath()[0];
  const isField = control instanceof Element && control.matches('input, select, textarea');
  if (isField) return !pageKeys.test(event.key);
  if (control instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')) return true;
  return isDigit(model, event);
}

function isDigit(model: ViewModel, { key }: KeyboardEvent): boolean {
  return model.panel === 'keypad' && key.length === 1 && keypadDigits.includes(key);
}

/** A combination is a shortcut of the browser or the page. AltGr is none: it types "#" on some keyboards. */
function hasModifier(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
}
