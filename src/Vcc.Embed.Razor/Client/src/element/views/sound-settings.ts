import type { AudioDevice } from '../sounds/audio-devices';
import { usualSettings } from '../sounds/sound-settings';
import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';

/** Sounds of the phone: the ring and its test, the devices of the voice, and notifications of the system. */
export function soundSettings(drawing: Drawing, model: ViewModel): View {
  const { sounds } = model;
  if (!sounds) return undefined;
  const { sounds: texts } = model.texts;
  sounds.openSettings();
  const { html, button } = drawing;
  const { volume, output, speaker, microphone, notify } = sounds.settings;
  const { outputs, microphones } = sounds;
  const { level } = sounds.trial;
  const percent = Math.round(volume * 100);
  return html`<label class="field">
      <span>${texts.volume}</span>
      <input
        class="volume"
        type="range"
        min="0"
        max="100"
        step="5"
        aria-valuetext=${`${percent} %`}
        .value=${String(percent)}
        @input=${(event: Event) => sounds.choose({ volume: Number((event.target as HTMLInputElement).value) / 100 })}
      />
    </label>
    ${choice(drawing, model, texts.output, outputs, output, (id) => sounds.choose({ output: id }))}
    ${button({ kind: 'plain', icon: 'bell', label: texts.test }, () => sounds.test())}
    ${choice(drawing, model, texts.speaker, outputs, speaker, (id) => sounds.choose({ speaker: id }))}
    ${choice(drawing, model, texts.microphone, microphones, microphone, (id) => sounds.choose({ microphone: id }))}
    ${button(
      { kind: 'plain', icon: 'microphone', label: texts.tryMicrophone, pressed: level !== null },
      () => void sounds.tryMicrophone().catch(() => model.set({ error: { code: 'microphoneDenied' } })),
    )}
    ${level === null ? '' : html`<meter aria-label=${texts.level} min="0" max="1" value=${level.toFixed(2)}></meter>`}
    ${processing(drawing, model)}
    <button
      type="button"
      class="availability"
      part="notifications"
      role="switch"
      aria-checked=${String(notify && !sounds.notificationsDenied)}
      aria-disabled=${String(sounds.notificationsDenied)}
      @click=${() => sounds.notificationsDenied || void sounds.notify(!notify)}
    ><span>${texts.notify}</span><i></i></button>
    ${sounds.notificationsDenied ? html`<p class="facts">${texts.notifyDenied}</p>` : ''}`;
}

/** What the browser does with the microphone's sound. A headset with its own processing needs neither. */
function processing(drawing: Drawing, { sounds, texts }: ViewModel): View {
  const supported = navigator.mediaDevices?.getSupportedConstraints?.() ?? {};
  const { noiseSuppression: noise, autoGainControl: gain } = sounds?.settings ?? usualSettings;
  return drawing.html`${
    supported.noiseSuppression
      ? toggle(drawing, 'noise', texts.sounds.noise, noise, () => sounds?.choose({ noiseSuppression: !noise }))
      : ''
  }
  ${
    supported.autoGainControl
      ? toggle(drawing, 'gain', texts.sounds.gain, gain, () => sounds?.choose({ autoGainControl: !gain }))
      : ''
  }`;
}

function toggle({ html }: Drawing, part: string, label: string, on: boolean, change: () => void): View {
  return html`<button
    type="button"
    class="availability"
    part=${part}
    role="switch"
    aria-checked=${String(on)}
    @click=${change}
  ><span>${label}</span><i></i></button>`;
}

/** A choice of devices, where the browser names some. A chosen device that is not connected stays chosen. */
function choice(
  { html }: Drawing,
  { texts }: ViewModel,
  label: string,
  devices: readonly AudioDevice[],
  chosen: string,
  choose: (id: string) => void,
): View {
  if (devices.length === 0) return undefined;
  const choices = [{ id: '', name: texts.sounds.usualDevice }, ...devices];
  if (!choices.some(({ id }) => id === chosen)) choices.push({ id: chosen, name: texts.sounds.missingDevice });
  return html`<label class="field">
    <span>${label}</span>
    <select aria-label=${label} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${choices.map(({ id, name }) => html`<option value=${id} .selected=${id === chosen}>${name}</option>`)}
    </select>
  </label>`;
}
