/** This page is in the frame of the application's shell, which keeps the phone. `UseVccShell` marks the shell. */
export function isInShell(): boolean {
  try {
    return window.parent !== window && window.parent.document.documentElement.hasAttribute('data-vcc-shell');
  } catch {
    // A portal of another site shows the application.
    return false;
  }
}
