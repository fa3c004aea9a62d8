import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';
import { radioGroup } from './radios';

/** How the agent is called: volume, outputs of ring and voice, a test, and notifications of the system. */
export function soundSettings(drawing: Drawing, { sounds, texts: { sounds: texts } }: ViewModel): View {
  if (!sounds) return undefined;
  sounds.openSettings();
  const { html, button } = drawing;
  const { volume, output, speaker, notify } = sounds.settings;
  const percent = Math.round(volume * 100);
  const outputs = [{ id: '', name: texts.usualOutput }, ...sounds.outputs];
  const choice = (label: string, chosen: string, choose: (id: string) => void): View =>
    html`<h2>${label}</h2>
      ${radioGroup(
        drawing,
        label,
        outputs.map(({ id, name }) => ({ label: name, checked: id === chosen, choose: () => choose(id) })),
      )}`;
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
    ${
      sounds.outputs.length > 0
        ? html`${choice(texts.output, output, (id) => sounds.choose({ output: id }))}
          ${choice(texts.speaker, speaker, (id) => sounds.choose({ speaker: id }))}`
        : ''
    }
    ${button({ kind: 'plain', icon: 'bell', label: texts.test }, () => sounds.test())}
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
