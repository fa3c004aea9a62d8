// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { attachFrame } from '../../src/host/realm-frame';

let body: HTMLElement | null = null;

/** A body of its own for each test, because a shadow root cannot be removed. */
function newBody(): HTMLElement {
  body ??= document.body;
  const made = document.createElement('body');
  document.body.replaceWith(made);
  return made;
}

afterEach(() => {
  if (body) document.body.replaceWith(body);
  vi.restoreAllMocks();
});

test('a frame is hidden and may use the microphone', () => {
  newBody();

  const { element } = attachFrame('about:blank');

  expect(element.hidden).toBe(true);
  expect(element.src).toBe('about:blank');
  expect(element.getAttribute('allow')).toBe('microphone; autoplay');
  expect(element.title).toBe('VCC');
  expect(element.ariaHidden).toBe('true');
  expect('vccRealm' in element.dataset).toBe(true);
});

test('frames stand before the content of the page', () => {
  const page = newBody();

  const left = attachFrame('about:blank');
  const next = attachFrame('about:blank');

  expect([...page.shadowRoot!.children]).toEqual([next.element, left.element, page.shadowRoot!.querySelector('slot')]);
});

test('a body without shadow roots holds the frame', () => {
  const page = newBody();
  vi.spyOn(page, 'attachShadow').mockImplementation(() => {
    throw new DOMException('', 'NotSupportedError');
  });

  const { element } = attachFrame('about:blank');

  expect(element.parentNode).toBe(page);
});

test('a frame reports that its page has arrived', async () => {
  newBody();
  const { element, loaded } = attachFrame('about:blank');
  const event = new Event('load');

  element.dispatchEvent(event);

  await expect(loaded).resolves.toBeInstanceOf(Event);
});
