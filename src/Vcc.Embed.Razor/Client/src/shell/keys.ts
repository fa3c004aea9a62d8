/** The keys by which a browser reloads or prints a tab reload or print the page: a reload of the shell would end a call. */
export function keepKeys(source: Window, target: Window | HTMLIFrameElement): void {
  source.addEventListener('keydown', (event) => {
    const page = target instanceof HTMLIFrameElement ? target.contentWindow : target;
    if (!page || event.defaultPrevented || event.shiftKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const isCommand = event.ctrlKey || event.metaKey;
    if (key === 'f5' || (isCommand && key === 'r')) page.location.reload();
    else if (isCommand && key === 'p') page.print();
    else return;
    event.preventDefault();
  });
}
