/** A script of the page that opens another site opens it in the tab. Many sites refuse to be shown in a frame. */
export function keepScripts(page: Window): void {
  onLoad(page, (event) => {
    if (!isAnotherSite(event.destination.url)) return;
    event.preventDefault();
    location.href = event.destination.url;
  });
}

/** A script that loads a page of the application into the tab gets it in the frame. The phone is in the tab. */
export function takeTopLoads(frame: HTMLIFrameElement): void {
  onLoad(window, (event) => {
    if (isAnotherSite(event.destination.url) || !/^https?:/.test(event.destination.url)) return;
    event.preventDefault();
    frame.contentWindow?.location.assign(event.destination.url);
  });
}

/** Calls `act` before a link or a script loads a page; not for reloads, history, fragments, forms and downloads. */
function onLoad(target: Window, act: (event: NavigateEvent) => void): void {
  // Missing before Safari 26.2 and Firefox 147.
  (target.navigation as Navigation | undefined)?.addEventListener('navigate', (load) => {
    const isLoad = !load.destination.sameDocument && /^(push|replace)$/.test(load.navigationType);
    const isPlain = load.formData === null && load.downloadRequest === null;
    if (isLoad && isPlain && load.cancelable && !load.defaultPrevented) act(load);
  });
}

function isAnotherSite(address: string): boolean {
  const { protocol, origin } = new URL(address);
  return (protocol === 'http:' || protocol === 'https:') && origin !== location.origin;
}
