import { html } from 'lit/html.js';
import { errorText } from '../../i18n/texts';
import type { PhoneErrorInfo, PhoneState } from '../../model/state';
import type { ViewModel } from '../view-model';
import { icon } from '../icons';
import { button, type View } from './controls';
import { panel } from './panel';

/** Messages beside the call: connection, sound, a refused command, a notice from VCC. */
export function banners(model: ViewModel): View {
  const { state, texts, error } = model;
  const { connection, audioProblem } = state;
  const current = error?.currentNumber;
  return html`${
    connection.state === 'reconnecting'
      ? banner(
          'warning',
          texts.connection.reconnecting,
          [
            connection.attempt && texts.attempt(connection.attempt, connection.total ?? connection.attempt),
            model.live && texts.callContinues,
          ]
            .filter(Boolean)
            .join(' '),
        )
      : ''
  }
    ${isVoiceUnregistered(state) ? banner('warning', texts.voiceDown) : ''}
    ${audioProblem ? errorBanner(model, 'warning', { code: audioProblem }) : ''}
    ${audioProblem === 'microphonePending' ? panel(model, (views, drawing) => views.allowMicrophone(drawing, model)) : ''}
    ${error ? errorBanner(model, 'danger', error, () => model.set({ error: null })) : ''}
    ${current ? panel(model, (views, drawing) => views.currentNumber(drawing, model, current)) : ''}
    ${model.notice ? banner('info', model.notice, '', model.texts.close, () => model.set({ notice: '' })) : ''}`;
}

/** Calls should ring in this browser, but it is not registered for voice. */
export function isVoiceUnregistered({ connection, device, voice }: PhoneState): boolean {
  return connection.state === 'ready' && voice === 'here' && device === 1 && !connection.voiceRegistered;
}

function errorBanner(model: ViewModel, tone: string, error: PhoneErrorInfo, close?: () => void): View {
  const text = errorText(model.texts, error);
  return banner(tone, text.title, text.agent, model.texts.close, close);
}

function banner(tone: string, title: string, action = '', label = '', close?: () => void): View {
  return html`<div class=${`banner ${tone}`} part="banner" role=${tone === 'danger' ? 'alert' : 'status'}>
    ${icon('alert')}
    <p><strong>${title}</strong>${action && html` <span>${action}</span>`}</p>
    ${close && button({ kind: 'bare', icon: 'close', label, iconOnly: true }, close)}
  </div>`;
}
