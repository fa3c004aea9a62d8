import type { ShellPhone } from './sign-out';
import { leavesWithAgent } from './sign-out';
import { followAddress } from './address';
import { followHead } from './head';
import { keepLinks } from './links';
import { keepKeys } from './keys';
import { keepScripts, takeTopLoads } from './script-loads';
import { printPage } from './print';

/** So often a page that follows another is looked for. Its links must work before its last image is there. */
const lookMs = 20;

/** Shows the page of the shell's own address in the frame, and makes the frame behave as a tab would. */
export function openShell(
  frame: HTMLIFrameElement,
  phone: HTMLElement & ShellPhone,
  refused: HTMLElement | null,
): void {
  let shown: Document | undefined;
  const hasLeft = leavesWithAgent(phone);

  const enter = (): void => {
    const page = readable(frame);
    if (refused) refused.hidden = page !== null;
    if (!page || page.document === shown || page.location.href === 'about:blank') return;
    shown = page.document;
    // A user who signed out leaves the shell, and gets the sign-in page as any visitor does.
    if (hasLeft()) return location.reload();
    follow(page);
  };

  const follow = (page: Window): void => {
    followAddress(page);
    followHead(page, frame, phone);
    keepLinks(page);
    keepScripts(page);
    keepKeys(page, page);
    page.addEventListener('pagehide', () => look(page.document));
    // The keyboard belongs to the page, as it does in a tab.
    if (document.hasFocus() && !frame.contains(document.activeElement)) frame.focus();
  };

  /** Looks for the page that follows `old`. The frame's `load` comes too late for a click. */
  const look = (old: Document): void => {
    const timer = setInterval(() => {
      const page = readable(frame);
      if (page?.document === old) return;
      clearInterval(timer);
      enter();
    }, lookMs);
  };

  frame.addEventListener('load', enter);
  keepKeys(window, frame);
  printPage(frame);
  takeTopLoads(frame);
  addEventListener('focus', () => frame.focus());
  // An address in `src` that is the shell's own may be taken for a page that frames itself without end.
  frame.contentWindow?.location.replace(location.href);
  look(frame.contentDocument as Document);
}

/** The page in the frame. `null`: it is of another origin, or it refuses to be shown in a frame. */
function readable(frame: HTMLIFrameElement): Window | null {
  return frame.contentDocument && frame.contentWindow;
}
