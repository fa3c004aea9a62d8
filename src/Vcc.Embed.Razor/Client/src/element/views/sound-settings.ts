import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';
import { radioGroup } from './radios';

/** How the agent is called: volume, output, a test, and notifications of the system. */
export function soundSettings(drawing: Drawing, { sounds, texts: { sounds: texts } }: ViewModel): View {
  if (!sounds) return undefined;
  sounds.openSettings();
  const { html, button } = drawing;
  const { volume, output, notify } = sounds.settings;
  const percent = Math.round(volume * 100);
  const choices = [{ id: '', name: texts.usualOutput }, ...sounds.outputs].map(({ id, name }) => ({
    label: name,
    checked: id === output,
    choose: () => sounds.choose({ output: id }),
  }));
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
        ? html`<h2>${texts.output}</h2>
          ${radioGroup(drawing, texts.output, choices)}`
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
