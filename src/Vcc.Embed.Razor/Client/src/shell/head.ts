/** Gives the tab the title and the icon of the page. Shows the shell's own phone while the page has none. */
export function followHead(page: Window, frame: HTMLIFrameElement, phone: HTMLElement): void {
  const { document: shown } = page;
  const show = (): void => {
    // A page that goes has nothing to say.
    if (page.document !== shown || frame.contentDocument !== shown) return;
    if (document.title !== shown.title) document.title = shown.title;
    if (frame.title !== shown.title) frame.title = shown.title;
    showIcon(shown);
    // The parser may not have come to the page's phone yet, and the shell's own must not blink.
    if (shown.readyState !== 'loading') phone.hidden = shown.querySelector('vcc-softphone') !== null;
  };
  const Observer = (page as Window & typeof globalThis).MutationObserver;
  new Observer(show).observe(shown, { childList: true, subtree: true, characterData: true });
  shown.addEventListener('DOMContentLoaded', show);
  show();
}

/** Browsers ask for `/favicon.ico` where a page names no icon. */
function showIcon(shown: Document): void {
  const address = shown.querySelector<HTMLLinkElement>('link[rel~="icon"]')?.href ?? `${location.origin}/favicon.ico`;
  let icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (!icon) {
    icon = document.createElement('link');
    icon.rel = 'icon';
    document.head.append(icon);
  }
  if (icon.href !== address) icon.href = address;
}
