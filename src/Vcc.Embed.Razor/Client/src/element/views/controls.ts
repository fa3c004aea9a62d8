import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Call } from '../../model/state';
import type { ViewModel } from '../view-model';
import { icon, type Icon } from '../icons';
import { formatNumber } from '../number-input';

export type View = TemplateResult | undefined;

export interface ButtonOptions {
  readonly label: string;
  readonly icon?: Icon;
  readonly rotated?: boolean;
  /** Style and part name: `call`, `answer`, `reject`, `hang-up`, … */
  readonly kind: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  /** The panel that the button opens. The focus returns to the button when the panel closes. */
  readonly opens?: string;
  /** Shows the icon only; the label is its accessible name. */
  readonly iconOnly?: boolean;
}

/** A button. It uses `aria-disabled`, because `disabled` would take the focus away while a command runs. */
export function button(options: ButtonOptions, click: () => void): TemplateResult {
  return html`<button
    type="button"
    class=${`button ${options.kind}`}
    part=${`button button-${options.kind}`}
    aria-label=${options.label}
    title=${options.iconOnly ? options.label : nothing}
    aria-disabled=${options.disabled ? 'true' : 'false'}
    aria-pressed=${options.pressed ?? nothing}
    data-opens=${options.opens ?? nothing}
    @click=${() => options.disabled || click()}
  >${options.icon && icon(options.icon, options.rotated)}${
    options.iconOnly ? '' : html`<span>${options.label}</span>`
  }</button>`;
}

/** Ends the call in any state. */
export function hangUp(model: ViewModel, label: string): TemplateResult {
  const options = { kind: 'hang-up', icon: 'handset', label, disabled: model.isBusy('hangUp') } as const;
  return button(options, () => void model.run('hangUp', (phone) => phone.hangUp()));
}

/** The other party of a call, its line and its queue. */
export function party(model: ViewModel, call: Call): TemplateResult {
  const { texts } = model;
  const facts = [call.line && formatNumber(call.line), call.queue && `${texts.queue} ${call.queue}`]
    .filter(Boolean)
    .join(' · ');
  return html`<p class="party" part="number">${call.number ? formatNumber(call.number) : texts.hiddenNumber}</p>
    ${facts && html`<p class="facts">${facts}</p>`}`;
}
