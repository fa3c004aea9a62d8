type Target = { target: string };

/**
 * Lets links and forms lead where they led in a tab: `_top` and `_parent` stay in the frame, another site leaves the
 * shell. Runs after the page's own listeners.
 */
export function keepLinks(page: Window): void {
  page.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.composedPath().find(isLink);
    if (link && !link.hasAttribute('download')) direct(page, link, link.href, link.target);
  });
  page.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    const form = event.target as HTMLFormElement;
    const button = event.submitter as HTMLButtonElement | null;
    const address = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
    const target = button?.getAttribute('formtarget') ?? form.target;
    const holder = button?.hasAttribute('formtarget')
      ? {
          get target() {
            return button.formTarget;
          },
          set target(value) {
            button.formTarget = value;
          },
        }
      : form;
    direct(page, holder, new URL(address, page.document.baseURI).href, target);
  });
}

function isLink(node: EventTarget): node is HTMLAnchorElement {
  // A page's elements are not of this window's classes.
  const { localName, href } = node as HTMLAnchorElement;
  return (localName === 'a' || localName === 'area') && typeof href === 'string' && href !== '';
}

function direct(page: Window, holder: Target, href: string, named: string): void {
  const target = named || (page.document.querySelector('base[target]') as HTMLBaseElement | null)?.target || '_self';
  const isOwn = new URL(href).origin === location.origin;
  const isWeb = href.startsWith('http');
  const isTop = target === '_top' || target === '_parent';
  if (isTop && isOwn) redirect(holder, '_self');
  else if (target === '_self' && isWeb && !isOwn) redirect(holder, '_top');
}

/** Changes the target for this event alone. */
function redirect(holder: Target, target: string): void {
  const before = holder.target;
  holder.target = target;
  setTimeout(() => (holder.target = before));
}
