// Every state of the phone on one page: /gallery?lang=en&theme=dark&width=280&only=incoming,talking
import { providePhone } from '/_content/Vcc.Embed.Razor/vcc-softphone.js';
import { scenes } from './scenes.js';

const query = new URLSearchParams(location.search);
const only = query.get('only')?.split(',');
const gallery = document.getElementById('gallery');
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
document.documentElement.style.colorScheme = theme;
document.body.style.cssText = 'background: Canvas; color: CanvasText';

const acts = Object.entries(scenes)
  .filter(([name]) => !only || only.includes(name))
  .map(([name, make]) => {
    const { phone, act, attributes = {} } = make();
    const softphone = document.createElement('vcc-softphone');
    // Silent, because the browser blocks sound in a page without a gesture.
    const all = { endpoint: name, sounds: 'off', theme, lang: query.get('lang') ?? 'vi', ...attributes };
    for (const [attribute, value] of Object.entries(all)) softphone.setAttribute(attribute, value);
    providePhone(name, phone);
    const scene = document.createElement('figure');
    scene.id = name;
    scene.style.width = `${query.get('width') ?? 320}px`;
    // The docked phone and the bar lie over the page. Here they stay in their scene.
    if (attributes.form) scene.style.contain = 'layout';
    if (/^(docked|barOpen)/.test(name)) scene.style.minHeight = '480px';
    // A bar stands in a top menu.
    if (attributes.form === 'bar' && !query.has('width')) scene.style.width = '720px';
    const caption = document.createElement('figcaption');
    caption.textContent = name;
    scene.append(caption, softphone);
    gallery.append(scene);
    return act?.(softphone.shadowRoot, phone);
  });

await Promise.all(acts);
await document.fonts.ready;
// The panels and the texts of another language come a little after the first drawing.
await new Promise((idle) => requestIdleCallback(idle));
gallery.dataset.drawn = acts.length;
