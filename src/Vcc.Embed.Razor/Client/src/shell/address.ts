/** Shows the page's address in the address bar. Back and forward are the page's: a frame shares the tab's history. */
export function followAddress(page: Window): void {
  const show = (): void => {
    const { href } = page.location;
    if (href !== location.href) history.replaceState(history.state, '', href);
  };
  // Missing before Safari 26.2 and Firefox 147.
  const navigation = page.navigation as Navigation | undefined;
  if (navigation) navigation.addEventListener('currententrychange', show);
  else for (const name of ['pushState', 'replaceState'] as const) wrap(page.history, name, show);
  for (const type of ['popstate', 'hashchange']) page.addEventListener(type, show);
  show();
}

/** Calls `after` when a script of the page has changed the address. */
function wrap(target: History, name: 'pushState' | 'replaceState', after: () => void): void {
  const original = target[name];
  target[name] = function (this: History, ...args) {
    original.apply(this, args);
    after();
  };
}
