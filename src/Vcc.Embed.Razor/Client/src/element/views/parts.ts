import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Call } from '../../model/state';
import type { Face } from '../face';
import { icon, type Icon } from '../icons';
import { formatNumber } from '../number-input';

export type View = TemplateResult | undefined;

export interface ButtonLook {
  readonly label: string;
  readonly icon?: Icon;
  readonly turned?: boolean;
  /** Style and part name: `call`, `answer`, `reject`, `hang-up`, … */
  readonly kind: string;
  readonly off?: boolean;
  readonly pressed?: boolean;
  /** Only the picture is seen; the label is still read aloud. */
  readonly bare?: boolean;
}

/** `aria-disabled` rather than `disabled`, so that focus never falls out of the phone while a command runs. */
export function button(look: ButtonLook, click: () => void): TemplateResult {
  return html`<button
    type="button"
    class=${`button ${look.kind}`}
    part=${`button button-${look.kind}`}
    aria-label=${look.label}
    title=${look.bare ? look.label : nothing}
    aria-disabled=${look.off ? 'true' : 'false'}
    aria-pressed=${look.pressed ?? nothing}
    @click=${() => look.off || click()}
  >${look.icon && icon(look.icon, look.turned)}${look.bare ? '' : html`<span>${look.label}</span>`}</button>`;
}

/** The other party, big. */
export function party(face: Face, call: Call): TemplateResult {
  const { texts } = face;
  const facts = [call.line && formatNumber(call.line), call.queue && `${texts.queue} ${call.queue}`]
    .filter(Boolean)
    .join(' · ');
  return html`<p class="party" part="number">${call.number ? formatNumber(call.number) : texts.hiddenNumber}</p>
    ${facts && html`<p class="facts">${facts}</p>`}`;
}
