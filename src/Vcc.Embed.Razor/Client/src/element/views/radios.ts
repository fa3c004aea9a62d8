import type { TemplateResult } from 'lit/html.js';
import type { Drawing } from './drawing';

export interface Radio {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly choose: () => void;
}

/** A group of radios. It is one stop for the Tab key, as a native one. */
export function radioGroup({ html }: Drawing, label: string, radios: readonly Radio[]): TemplateResult {
  const tabStop = radios.find(({ checked }) => checked) ?? radios[0];
  return html`<div role="radiogroup" aria-label=${label} @keydown=${moveBetweenRadios}>
    ${radios.map((radio) => {
      const { checked, disabled = false, choose } = radio;
      return html`<button
        type="button"
        class="row"
        role="radio"
        tabindex=${radio === tabStop ? 0 : -1}
        aria-checked=${String(checked)}
        aria-disabled=${String(disabled)}
        @click=${choose}
      ><span>${radio.label}</span><i></i></button>`;
    })}
  </div>`;
}

/** A choice may send a command to VCC, so an arrow key moves the focus only; Space or Enter chooses. */
function moveBetweenRadios(event: KeyboardEvent): void {
  const step = ({ ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 } as Record<string, number>)[event.key];
  if (!step) return;
  const radios = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=radio]')];
  const at = radios.indexOf(event.target as HTMLElement);
  radios[(at + step + radios.length) % radios.length]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
