/**
 * Draws and keeps the focus in the element. A browser gives the focus to the page when the focused control is removed.
 * A keyboard user would then search for the phone again during a call.
 */
export function drawKeepingFocus(root: ShadowRoot, draw: () => void): void {
  const focused = root.activeElement;
  const panel = focused?.closest('[data-panel]')?.getAttribute('data-panel');
  draw();
  if (!focused || root.activeElement) return;
  // The button that opened a panel is where the agent was before.
  const opener = panel && root.querySelector<HTMLElement>(`[data-opens="${panel}"]`);
  const target = opener || root.querySelector<HTMLElement>('.body');
  target?.focus();
}
