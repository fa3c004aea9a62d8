import type { ViewModel } from './view-model';

/** The buttons that browsers pass on in a call. Not every browser knows each of them. */
type Button = 'hangup' | 'togglemicrophone';

/** Lets buttons of a headset mute and end the call of this page, by the Media Session API. */
export function listenToHeadset(model: ViewModel, signal: AbortSignal): void {
  const session = navigator.mediaSession as MediaSession | undefined;
  if (!session) return;
  const { phone } = model;
  let listens = false;

  const follow = (): void => {
    const { call } = phone.state;
    const isHere = call?.state === 'connected' && !phone.sharing?.remote && !signal.aborted;
    if (isHere !== listens) set((listens = isHere));
    if (isHere) void session.setMicrophoneActive?.(!call.muted)?.catch(() => undefined);
  };
  const set = (on: boolean): void => {
    handle(session, 'hangup', on ? () => void model.run('hangUp', (own) => own.hangUp()) : null);
    handle(session, 'togglemicrophone', on ? toggle : null);
  };
  const toggle = (): void => {
    const command = phone.state.call?.muted ? 'unmute' : 'mute';
    void model.run(command, (own) => own[command]());
  };
  phone.addEventListener('vcc-state', follow, { signal });
  signal.addEventListener('abort', follow);
  follow();
}

function handle(session: MediaSession, button: Button, act: (() => void) | null): void {
  try {
    // TypeScript's list lacks those of calls (Media Session standard, 2024).
    session.setActionHandler(button as MediaSessionAction, act);
  } catch {
    // Firefox knows neither.
  }
}
