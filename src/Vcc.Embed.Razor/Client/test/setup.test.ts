// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { listenersOf } from './fake/page-listeners';

test('listeners of one test file do not outlive it', () => {
  const listeners = listenersOf([window, document]);
  const heard = vi.fn();
  window.addEventListener('online', heard);
  document.addEventListener('visibilitychange', heard, { capture: true });

  listeners.remove();

  window.dispatchEvent(new Event('online'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(heard).not.toHaveBeenCalled();
});
