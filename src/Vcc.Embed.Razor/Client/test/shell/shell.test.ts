// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followAddress } from '../../src/shell/address';
import { followHead } from '../../src/shell/head';
import { keepKeys } from '../../src/shell/keys';
import { keepLinks } from '../../src/shell/links';
import { printPage } from '../../src/shell/print';
import { keepScripts, takeTopLoads } from '../../src/shell/script-loads';
import { leavesWithAgent, type ShellPhone } from '../../src/shell/sign-out';

/** A window of its own, so that each test has its own listeners. */
function openPage(html = ''): Window {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentWindow as Window;
  page.document.head.innerHTML = '<base href="http://localhost:3000/">';
  page.document.body.innerHTML = html;
  return page;
}

/** The page would follow the link after the event. */
function stay(page: Window): void {
  page.addEventListener('click', (event) => event.preventDefault());
}

afterEach(() => document.body.replaceChildren());

describe('a link in the shell', () => {
  /** The target of a link while its click is under way. */
  const clicked = (link: string, init: MouseEventInit = {}, before?: (page: Window) => void): string => {
    const page = openPage(link);
    before?.(page);
    keepLinks(page);
    stay(page);
    const element = page.document.querySelector('a') as HTMLAnchorElement;
    const event = new (page as Window & typeof globalThis).MouseEvent('click', {
      bubbles: true,
      composed: true,
      cancelable: true,
      ...init,
    });
    element.dispatchEvent(event);
    return element.target;
  };

  test.each([
    ['<a href="http://localhost:3000/b" target="_top">', '_self'],
    ['<a href="http://localhost:3000/b" target="_parent">', '_self'],
    ['<a href="http://localhost:3000/b">', ''],
    ['<a href="http://localhost:3000/b" target="_blank">', '_blank'],
    ['<a href="http://localhost:3000/b" target="details">', 'details'],
    ['<a href="https://example.vn/">', '_top'],
    ['<a href="https://example.vn/" target="_blank">', '_blank'],
    ['<a href="https://example.vn/" download>', ''],
    ['<a href="tel:0912345678">', ''],
    ['<a href="mailto:a@example.vn">', ''],
  ])('%s leads to %s', (link, target) => expect(clicked(link)).toBe(target));

  test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
    'with %o is the browser’s',
    (init) => expect(clicked('<a href="https://example.vn/">', init)).toBe(''),
  );

  test('that the page handles is the page’s', () => {
    const before = (page: Window): void =>
      page.document.body.addEventListener('click', (event) => event.preventDefault());

    expect(clicked('<a href="https://example.vn/">', {}, before)).toBe('');
  });

  test('has its own target again after the click', () => {
    vi.useFakeTimers();
    const page = openPage('<a href="http://localhost:3000/b" target="_top">');
    keepLinks(page);
    stay(page);
    const link = page.document.querySelector('a') as HTMLAnchorElement;
    link.dispatchEvent(
      new (page as Window & typeof globalThis).MouseEvent('click', { bubbles: true, composed: true, cancelable: true }),
    );
    const during = link.target;

    vi.runAllTimers();
    vi.useRealTimers();

    expect([during, link.target]).toEqual(['_self', '_top']);
  });
});

describe('a form in the shell', () => {
  const sent = (html: string): string => {
    const page = openPage(html);
    keepLinks(page);
    const { SubmitEvent } = page as Window & typeof globalThis;
    const [form, submitter] = [
      page.document.querySelector('form') as HTMLFormElement,
      page.document.querySelector('button'),
    ];
    form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter }));
    return submitter?.formTarget || form.target;
  };

  test.each([
    ['<form action="http://localhost:3000/b" target="_top"></form>', '_self'],
    ['<form action="http://localhost:3000/b"></form>', ''],
    ['<form action="https://example.vn/"></form>', '_top'],
    ['<form action="http://localhost:3000/b"><button formtarget="_top"></button></form>', '_self'],
    ['<form action="http://localhost:3000/b"><button formaction="https://example.vn/"></button></form>', '_top'],
  ])('%s leads to %s', (html, target) => expect(sent(html)).toBe(target));
});

describe('a key in the shell', () => {
  const press = (init: KeyboardEventInit, platform = 'Linux x86_64'): [string[], boolean] => {
    vi.spyOn(navigator, 'platform', 'get').mockReturnValue(platform);
    const page = openPage();
    const done: string[] = [];
    vi.spyOn(page.location, 'reload').mockImplementation(() => void done.push('reload'));
    page.print = () => void done.push('print');
    keepKeys(page, page);
    const event = new (page as Window & typeof globalThis).KeyboardEvent('keydown', { cancelable: true, ...init });
    page.dispatchEvent(event);
    return [done, event.defaultPrevented];
  };

  afterEach(() => void vi.restoreAllMocks());

  test.each<[KeyboardEventInit, string, string?]>([
    [{ key: 'F5' }, 'reload'],
    [{ key: 'r', ctrlKey: true }, 'reload'],
    [{ key: 'R', metaKey: true }, 'reload', 'MacIntel'],
    [{ key: 'p', ctrlKey: true }, 'print'],
  ])('%o acts on the page', (init, action, platform) => expect(press(init, platform)).toEqual([[action], true]));

  test.each<[KeyboardEventInit, string?]>([
    [{ key: 'r' }],
    [{ key: 'p' }],
    [{ key: 'F5', shiftKey: true }],
    [{ key: 'r', ctrlKey: true, shiftKey: true }],
    [{ key: 's', ctrlKey: true }],
    [{ key: 'p', ctrlKey: true }, 'MacIntel'],
    [{ key: 'r', metaKey: true }],
  ])('%o is the browser’s', (init, platform) => expect(press(init, platform)).toEqual([[], false]));
});

describe('the navigation of scripts', () => {
  const load = (url: string, change: Partial<NavigateEvent> = {}): NavigateEvent =>
    Object.assign(new Event('navigate', { cancelable: true }), {
      destination: { url, sameDocument: false },
      navigationType: 'push',
      formData: null,
      downloadRequest: null,
      ...change,
    }) as unknown as NavigateEvent;

  const target = (): Window => ({ navigation: new EventTarget() }) as unknown as Window;
  let shell: Window;
  let assigned: string[];
  const takes = (event: NavigateEvent): string[] => {
    shell.navigation.dispatchEvent(event);
    return assigned;
  };

  beforeEach(() => {
    assigned = [];
    shell = target();
    vi.stubGlobal('navigation', shell.navigation);
    Object.defineProperty(window, 'navigation', { value: shell.navigation, configurable: true });
    takeTopLoads({
      contentWindow: { location: { assign: (url: string) => assigned.push(url) } },
    } as unknown as HTMLIFrameElement);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(window, 'navigation');
  });

  test('of the tab goes on in the frame', () => {
    const event = load('http://localhost:3000/b');

    expect(takes(event)).toEqual(['http://localhost:3000/b']);
    expect(event.defaultPrevented).toBe(true);
  });

  test.each<[string, string, Partial<NavigateEvent>]>([
    ['to another site', 'https://example.vn/', {}],
    ['of a reload', 'http://localhost:3000/b', { navigationType: 'reload' }],
    ['in history', 'http://localhost:3000/b', { navigationType: 'traverse' }],
    [
      'within the page',
      'http://localhost:3000/b',
      { destination: { url: 'http://localhost:3000/b', sameDocument: true } as NavigationDestination },
    ],
    ['with a form', 'http://localhost:3000/b', { formData: new FormData() }],
    ['for a download', 'http://localhost:3000/b', { downloadRequest: '' }],
    ['to no web page', 'about:blank', {}],
  ])('%s stays in the tab', (_, url, change) => {
    const event = load(url, change);

    expect(takes(event)).toEqual([]);
    expect(event.defaultPrevented).toBe(false);
  });

  test('to its own site stays in the frame', () => {
    const page = target();
    keepScripts(page);
    const event = load('http://localhost:3000/b');

    page.navigation.dispatchEvent(event);

    expect(event.defaultPrevented).toBe(false);
  });

  test('needs no Navigation API', () => {
    expect(() => keepScripts({} as Window)).not.toThrow();
  });
});

describe('the tab', () => {
  test('shows the address of a page that changes it', () => {
    const shown = vi.spyOn(history, 'replaceState').mockImplementation(() => undefined);
    let href = 'http://localhost:3000/a';
    const fake = Object.assign(new EventTarget(), {
      location: {
        get href() {
          return href;
        },
      },
      history: { pushState: (_: unknown, __: string, url: string) => void (href = url), replaceState: () => undefined },
    }) as unknown as Window;

    followAddress(fake);
    fake.history.pushState(null, '', 'http://localhost:3000/b');
    href = 'http://localhost:3000/c';
    fake.dispatchEvent(new Event('hashchange'));

    expect(shown.mock.calls.map(([, , url]) => url)).toEqual([
      'http://localhost:3000/a',
      'http://localhost:3000/b',
      'http://localhost:3000/c',
    ]);
    shown.mockRestore();
  });

  test('shows what the page has, else its own phone', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentWindow as Window;
    const phone = document.createElement('div');
    page.document.head.innerHTML =
      '<title>Customers</title><link rel="shortcut icon" href="http://localhost:3000/a.png">';

    followHead(page, frame, phone);

    const icon = (): string | undefined => document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href;
    expect([document.title, frame.title, icon(), phone.hidden]).toEqual([
      'Customers',
      'Customers',
      'http://localhost:3000/a.png',
      false,
    ]);
    page.document.body.innerHTML = '<vcc-softphone></vcc-softphone>';
    page.document.title = 'Calls';
    page.document.querySelector('link')?.remove();
    await vi.waitFor(() => expect([document.title, phone.hidden]).toEqual(['Calls', true]));
    expect(icon()).toContain('/favicon.ico');
  });

  test('prints the whole page', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    Object.defineProperty(frame.contentDocument?.documentElement, 'scrollHeight', { value: 4_000 });
    printPage(frame);

    dispatchEvent(new Event('beforeprint'));
    const printed = frame.style.height;
    dispatchEvent(new Event('afterprint'));

    expect([printed, frame.style.height]).toEqual(['4000px', '']);
  });

  test.each([
    ['notSignedIn', true, true],
    ['notSignedIn', false, false],
    ['noAgent', true, false],
  ])('with the error %s, once ready %s, leaves the shell: %s', (code, wasReady, leaves) => {
    const element = document.createElement('div') as HTMLElement as HTMLElement & { phone: ShellPhone['phone'] };
    const become = (connection: object): void => {
      element.phone = { state: { connection } } as unknown as ShellPhone['phone'];
      element.dispatchEvent(new Event('vcc-connection'));
    };
    const hasLeft = leavesWithAgent(element);
    if (wasReady) become({ state: 'ready' });

    become({ state: 'lost', error: { code } });

    expect(hasLeft()).toBe(leaves);
  });
});
