// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdReloads } from '../../src/element/held-reload';
import { type FakePhone, ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

let over: AbortController;
let calling: FakePhone[];

onEachPage();
beforeEach(() => {
  over = new AbortController();
  calling = [];
  holdReloads(() => calling, over.signal);
});
afterEach(() => over.abort());

/** The application's dialog, which reloads the page when Blazor's circuit is rejected. */
function dialogIsRejected(): boolean {
  const dialog = document.createElement('dialog');
  dialog.id = 'components-reconnect-modal';
  document.body.append(dialog);
  const reload = vi.fn();
  dialog.addEventListener('components-reconnect-state-changed', reload);
  dialog.dispatchEvent(new CustomEvent('components-reconnect-state-changed', { detail: { state: 'rejected' } }));
  dialog.remove();
  return reload.mock.calls.length > 0;
}

test('A rejected circuit reloads a page without a call', async () => {
  await Softphone.open({ call: null });

  expect(dialogIsRejected()).toBe(true);
});

test('A reload in a call is held and shown', async () => {
  const softphone = await Softphone.open({ call: { ...ringingCall, state: 'connected' } });

  calling = [softphone.phone];
  const reloads = dialogIsRejected();
  await vi.dynamicImportSettled();
  await softphone.settle();

  expect(reloads).toBe(false);
  expect(softphone.text).toContain('Trang sẽ tải lại khi cuộc gọi kết thúc');
});
