import { panels } from '../../src/element/panel-chunk';
import { providePhone } from '../../src/vcc-softphone';
import { scenes } from './scenes';

/** Every state of the softphone on one page: gallery.html?lang=vi&theme=dark&width=320&only=incoming,talking&plain. */
const query = new URLSearchParams(location.search);
const only = query.get('only')?.split(',');
const theme = query.get('theme') ?? 'light';
const background = theme === 'dark' ? '#0c1116' : '#e9eef3';
document.documentElement.style.cssText = `color-scheme: ${theme}; background: ${background}`;
document.body.style.cssText =
  'margin: 0; padding: 16px; display: flex; flex-wrap: wrap; gap: 16px; align-items: start; font: 12px system-ui';

for (const [name, make] of Object.entries(scenes)) {
  if (only && !only.includes(name)) continue;
  const { phone, act, sounds } = make();
  const cell = document.createElement('div');
  cell.style.width = `${query.get('width') ?? 320}px`;
  const caption = document.createElement('p');
  caption.textContent = name;
  caption.style.cssText = 'margin: 0 0 4px; opacity: 0.6';
  const softphone = document.createElement('vcc-softphone');
  softphone.setAttribute('endpoint', name);
  // The browser blocks sound in a page without a gesture.
  softphone.setAttribute('sounds', sounds ? 'on' : 'off');
  softphone.lang = query.get('lang') ?? 'vi';
  providePhone(name, phone);
  cell.append(...(query.has('plain') ? [] : [caption]), softphone);
  document.body.append(cell);
  // The panels, and in English the texts, come a little after the first drawing.
  if (act)
    void panels.load().then(() => setTimeout(() => softphone.shadowRoot && act(softphone.shadowRoot, phone), 400));
}
