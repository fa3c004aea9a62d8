/** What an agent can do by keys, wherever the focus is in the page. */
export const shortcutActions = ['answer', 'hangUp', 'mute', 'hold', 'dial'] as const;

export type ShortcutAction = (typeof shortcutActions)[number];

/** The keys of each action, such as `Ctrl+Alt+KeyA`; empty for none. */
export type Shortcuts = Readonly<Record<ShortcutAction, string>>;

/** Ctrl and Alt: browsers and Vietnamese input methods use few of them. */
export const usualShortcuts: Shortcuts = {
  answer: 'Ctrl+Alt+KeyA',
  hangUp: 'Ctrl+Alt+KeyX',
  mute: 'Ctrl+Alt+KeyM',
  hold: 'Ctrl+Alt+KeyH',
  dial: 'Ctrl+Alt+KeyD',
};

const form = /^(?:(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:Meta\+)?)(?:Key[A-Z]|Digit\d|F\d{1,2})$/;
const nameOf = (agent: string): string => `vcc-embed.shortcuts.${agent}`;

/** The keys by their place on the keyboard, because input methods change the letter. `null`: not a shortcut. */
export function keysOf(event: KeyboardEvent): string | null {
  const { ctrlKey, altKey, shiftKey, metaKey, code } = event;
  const keys = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta', code]
    .filter(Boolean)
    .join('+');
  // A letter alone, or with Shift, is text.
  const isShortcut = form.test(keys) && (ctrlKey || altKey || metaKey || /^F/.test(code));
  return isShortcut && !event.getModifierState('AltGraph') ? keys : null;
}

/** As people write it: `Ctrl+Alt+A`. */
export const shownKeys = (keys: string): string => keys.replace(/Key|Digit/, '');

/** The shortcuts of an agent in this browser. */
export function readShortcuts(agent: string | null): Shortcuts {
  try {
    const stored = JSON.parse(localStorage.getItem(nameOf(agent ?? '')) ?? '{}') as Record<string, unknown> | null;
    const read = (action: ShortcutAction): string => {
      const keys = stored?.[action];
      return typeof keys === 'string' && (keys === '' || form.test(keys)) ? keys : usualShortcuts[action];
    };
    return Object.fromEntries(shortcutActions.map((action) => [action, read(action)])) as unknown as Shortcuts;
  } catch {
    return usualShortcuts;
  }
}

/** Keeps the keys of one action. The action that had them before has none. `null` restores the usual ones. */
export function writeShortcut(agent: string | null, action: ShortcutAction | null, keys = ''): void {
  const before = readShortcuts(agent);
  const taken = shortcutActions.find((other) => keys && before[other] === keys);
  const next = action ? { ...before, ...(taken && { [taken]: '' }), [action]: keys } : usualShortcuts;
  try {
    localStorage.setItem(nameOf(agent ?? ''), JSON.stringify(next));
  } catch {
    // A page without storage has the usual shortcuts.
  }
}
