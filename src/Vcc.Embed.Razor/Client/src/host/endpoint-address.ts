/** The folder of this package's files below an application's root. */
const assets = '/_content/Vcc.Embed.Razor/';

/** The endpoints' prefix below the application's root, unless the page names another. */
export const defaultEndpoint = '~/vcc';

/**
 * The application's root as the browser addresses it: the folder above this module, else the page's `<base>`, else the
 * site. The server cannot know it behind a proxy that removes a prefix.
 */
function applicationRoot(module: string): string {
  const site = `${location.origin}/`;
  const [root, file] = module.split(assets);
  if (file && `${root}/`.startsWith(site)) return `${root}/`;
  return document.querySelector('base[href]') ? document.baseURI : site;
}

/**
 * The address of an endpoint, as a path where it is on this site. `~/vcc` and `vcc` are below the application's root,
 * `/vcc` below the site's. `./vcc` and `../vcc` are relative to the page, as in a link. The address of an address is
 * itself.
 */
export function endpointAddress(endpoint: string, module = import.meta.url): string {
  const base = endpoint.startsWith('.') ? document.baseURI : applicationRoot(module);
  const { origin, pathname } = new URL(endpoint.replace(/^~\//, ''), base);
  return (origin === location.origin ? '' : origin) + pathname.replace(/\/+$/, '');
}
