import { html } from 'lit/html.js';
import { errorText } from '../../i18n/texts';
import type { PhoneErrorInfo, PhoneState } from '../../model/state';
import type { Face } from '../face';
import { icon } from '../icons';
import { button, type View } from './parts';

/** What the agent must know beside the call: connection, sound, a refused command, a word from VCC. */
export function banners(face: Face): View {
  const { state, texts, error } = face;
  const { connection, audioProblem } = state;
  return html`${
    connection.state === 'reconnecting'
      ? banner(
          'warning',
          texts.connection.reconnecting,
          connection.attempt ? texts.attempt(connection.attempt, connection.total ?? connection.attempt) : '',
        )
      : ''
  }
    ${voiceDown(state) ? banner('warning', texts.voiceDown) : ''}
    ${audioProblem ? trouble(face, 'warning', { code: audioProblem }) : ''}
    ${error ? trouble(face, 'danger', error, () => face.set({ error: null })) : ''}
    ${face.notice ? banner('info', face.notice, '', face.texts.close, () => face.set({ notice: '' })) : ''}`;
}

/** The agent channel stands, but this browser, which should ring, cannot. */
export function voiceDown({ connection, device, voice }: PhoneState): boolean {
  return connection.state === 'ready' && voice === 'here' && device === 1 && !connection.voiceRegistered;
}

function trouble(face: Face, tone: string, error: PhoneErrorInfo, close?: () => void): View {
  const text = errorText(face.texts, error);
  return banner(tone, text.title, text.action, face.texts.close, close);
}

function banner(tone: string, title: string, action = '', label = '', close?: () => void): View {
  return html`<div class=${`banner ${tone}`} part="banner" role=${tone === 'danger' ? 'alert' : 'status'}>
    ${icon('alert')}
    <p><strong>${title}</strong>${action && html` <span>${action}</span>`}</p>
    ${close && button({ kind: 'bare', icon: 'close', label, bare: true }, close)}
  </div>`;
}
