import type { ViewModel } from '../view-model';
import { button, type View } from './controls';

const icons = { hold: 'pause', unhold: 'play', mute: 'microphone', unmute: 'silent' } as const;

/** A switch of a call. */
export function tool(model: ViewModel, command: keyof typeof icons, pressed: boolean): View {
  const disabled = !model.can(command) || model.isBusy(command);
  return button(
    { kind: 'tool', icon: icons[command], label: model.texts[command], pressed, disabled },
    () => void model.run(command, (phone) => phone[command]()),
  );
}
