import { declineDevice, newDeviceOf, useDevice } from '../new-device';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';

/** Offers a headset that was just plugged in, and shows where the browser allows the microphone. */
export function deviceHelp(drawing: Drawing, model: ViewModel): View {
  return drawing.html`${newDevice(drawing, model)} ${permissionPicture(drawing, model)}`;
}

function newDevice({ html, button }: Drawing, model: ViewModel): View {
  const device = newDeviceOf(model);
  if (!device) return undefined;
  const { texts } = model;
  return html`<section class="sheet" part="new-device" role="status">
    <p>${texts.newDevice.offer(device.name)}</p>
    <div class="pair">
      ${button({ kind: 'plain', label: texts.close }, () => declineDevice(model))}
      ${button({ kind: 'plain', label: texts.newDevice.use }, () => useDevice(model, device))}
    </div>
  </section>`;
}

/** An address bar with the icon that opens the permissions: left of the address in Chromium, Edge and Firefox. */
function permissionPicture({ html }: Drawing, { state, texts }: ViewModel): View {
  if (state.audioProblem !== 'microphoneDenied') return undefined;
  return html`<svg class="picture" part="picture" viewBox="0 0 320 72" role="img" aria-label=${texts.permissionPicture}>
    <rect class="bar-shape" x="1" y="12" width="318" height="48" rx="24" />
    <circle class="spot" cx="30" cy="36" r="19" />
    <path d="M20 31h9M35 31h5M20 41h4M30 41h10M32 28v6M27 38v6" />
    <text x="62" y="42">${location.host.slice(0, 28)}</text>
  </svg>`;
}
