// The service worker of the notifications: only one of a service worker can have buttons. It has no handler of
// requests, so it changes nothing about the pages.
import type { NotificationChoice, ShownNotification } from './messages';

interface Tab {
  readonly url: string;
  postMessage(message: NotificationChoice): void;
  focus(): Promise<unknown>;
}

interface NotificationClick extends Event {
  readonly notification: { readonly data: Partial<ShownNotification> | null; close(): void };
  /** The button; empty for the notification itself. */
  readonly action: string;
  waitUntil(work: Promise<unknown>): void;
}

/** What the worker needs of its scope. TypeScript's types of workers and of pages exclude each other. */
interface WorkerScope {
  readonly clients: { matchAll(which: object): Promise<readonly Tab[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: () => void): void;
  addEventListener(type: 'notificationclick', listener: (event: NotificationClick) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('install', () => void scope.skipWaiting());

scope.addEventListener('notificationclick', (event) => {
  const { notification, action } = event;
  notification.close();
  const { page, address } = notification.data ?? {};
  if (page && address) event.waitUntil(tell({ page, address }, action));
});

async function tell({ page, address }: ShownNotification, action: string): Promise<void> {
  const tabs = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // Only the page that showed the notification knows its id.
  for (const tab of tabs) tab.postMessage({ kind: 'vcc-notification', page, action });
  const shown = tabs.find(({ url }) => url === address);
  // The agent may have closed or moved the tab meanwhile.
  await shown?.focus().catch(() => undefined);
}
