import type { ViewModel } from '../view-model';
import type { View } from './controls';
import type { Drawing } from './drawing';

/** The step that allows the ring, while the browser blocks sound and calls ring in this page. */
export function soundStep({ html, button, icon }: Drawing, { texts, sounds, state }: ViewModel): View {
  const rings = state.voice === 'here' && state.device === 1 && !state.call && state.connection.state === 'ready';
  if (!sounds?.blocked || !rings) return undefined;
  return html`<div class="banner warning sound" part="banner" role="status">
    ${icon('bell')}
    <p><strong>${texts.soundBlocked}</strong></p>
    ${button({ kind: 'plain', label: texts.enableSound }, () => sounds.unlock())}
  </div>`;
}

/** Silences what rings now. The button stays where it is, so the agent can undo it. */
export function silencer({ button }: Drawing, { texts, sounds }: ViewModel): View {
  if (!sounds?.rings || sounds.blocked) return undefined;
  const { silenced } = sounds;
  return button({ kind: 'quiet', icon: 'bell', label: silenced ? texts.ringAgain : texts.silence }, () =>
    sounds.silence(!silenced),
  );
}
