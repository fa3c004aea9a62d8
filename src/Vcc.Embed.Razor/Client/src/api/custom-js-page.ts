import { callbackNames } from '../vcc/globals';
import type * as CustomJs from '../vcc/custom-js';
import { customJs } from './chunks';

type Given = Parameters<typeof CustomJs.shareWithPage>;

/** Whether the page has functions of VCC's pattern. */
export function hasCustomJs(): boolean {
  const page = window as unknown as Record<string, unknown>;
  return callbackNames.some((name) => typeof page[name] === 'function');
}

/**
 * Shares the phone with a page that has functions of VCC's pattern, until `signal` aborts. Other pages load nothing for
 * it.
 */
export function shareWithCustomJs(phone: Given[0], scripts: Given[1], signal: AbortSignal): void {
  if (!hasCustomJs()) return;
  const share = ({ shareWithPage }: typeof CustomJs): void =>
    signal.addEventListener('abort', shareWithPage(phone, scripts));
  if (customJs.module) return share(customJs.module);
  // The page waits for its functions, so the load does not wait for an idle moment.
  void customJs.insist(signal).then(() => {
    if (!customJs.module || signal.aborted) return;
    share(customJs.module);
    // The start may have failed meanwhile.
    customJs.module.reportFailedStart(phone.state.connection, scripts);
  });
}
