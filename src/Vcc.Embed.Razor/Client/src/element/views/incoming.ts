import { html } from 'lit/html.js';
import type { Call } from '../../model/state';
import type { ViewModel } from '../view-model';
import { icon } from '../icons';
import { button, party, type View } from './controls';

/** The caller and two buttons. The buttons ignore a click that was meant for the view before. */
export function incoming(model: ViewModel, call: Call): View {
  const { texts } = model;
  return html`<div class="ring">${icon('handset', true)}</div>
    <p class="what">${call.direction === 'internal' ? texts.internal : texts.incoming}</p>
    ${party(model, call)} ${answerOrReject(model)}`;
}

export function answerOrReject(model: ViewModel): View {
  const { texts } = model;
  const appeared = model.justAppeared();
  return html`<div class="pair">
      ${button(
        { kind: 'reject', icon: 'handset', label: texts.reject, disabled: appeared || model.isBusy('reject') },
        () => {
          if (!model.justAppeared()) void model.run('reject', (phone) => phone.reject());
        },
      )}
      ${button(
        {
          kind: 'answer',
          icon: 'handset',
          rotated: true,
          label: texts.answer,
          disabled: appeared || model.isBusy('answer'),
        },
        () => {
          if (!model.justAppeared()) void model.run('answer', (phone) => phone.answer());
        },
      )}
    </div>`;
}
