import { forgetRecentCalls } from './recent-calls';
import type { ViewModel } from './view-model';

/** A server that does not respond must not keep the agent from signing out. */
const longestMs = 3_000;

/** Events that go on to the page, because the phone has stopped. */
const passed = new WeakSet<Element>();

/**
 * Lets links, buttons and forms with `data-vcc-sign-out` sign the agent out of the phone first, in every tab. Asks before
 * a call ends by it.
 */
export function listenForSignOut(model: ViewModel, signal: AbortSignal): void {
  const act = (event: Event): void => {
    const control = controlOf(event);
    if (!control || event.defaultPrevented || passed.delete(control)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (model.live && !confirm(model.texts.signOut)) return;
    const { extension } = model.state;
    void stop(model).then(() => {
      // The call that ended by it is forgotten too.
      forgetRecentCalls(extension);
      passed.add(control);
      const { submitter } = event as SubmitEvent;
      if (control instanceof HTMLFormElement) control.requestSubmit(submitter);
      else control.click();
    });
  };
  for (const type of ['click', 'submit']) document.addEventListener(type, act, { signal, capture: true });
}

async function stop({ phone }: ViewModel): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, longestMs));
  const stopped = phone.signOut ? phone.signOut() : phone.stop();
  await Promise.race([stopped.catch(() => undefined), late]);
  // A form cannot be sent again before the event of its first sending is over.
  await new Promise((next) => setTimeout(next));
}

/** The marked link or button that was clicked, or the marked form that is sent. */
function controlOf({ type, target }: Event): HTMLElement | null {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-vcc-sign-out]') : null;
  return found && (type === 'submit') === found instanceof HTMLFormElement ? found : null;
}
