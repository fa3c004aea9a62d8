/** The browser's keys for reloading and printing act on the page. A reload of the shell would end a call. */
export function keepKeys(source: Window, target: Window | HTMLIFrameElement): void {
  source.addEventListener('keydown', (event) => {
    const page = target instanceof HTMLIFrameElement ? target.contentWindow : target;
    if (!page || event.defaultPrevented || event.shiftKey || event.altKey) return;
    const key = event.key.toLowerCase();
    // On a Mac, Ctrl+P moves the cursor.
    const isCommand = /mac/i.test(navigator.platform) ? event.metaKey : event.ctrlKey;
    if (key === 'f5' || (isCommand && key === 'r')) page.location.reload();
    else if (isCommand && key === 'p') page.print();
    else return;
    event.preventDefault();
  });
}
