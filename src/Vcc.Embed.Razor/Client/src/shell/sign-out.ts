/** What the shell needs to know of its phone. */
export interface ShellPhone {
  readonly phone?: { readonly state: { readonly connection: Connection } } | undefined;
}

interface Connection {
  readonly state: string;
  readonly error?: { readonly code: string } | undefined;
}

/** Gives whether the agent, who was signed in to the phone, is so no more. */
export function leavesWithAgent(element: HTMLElement & ShellPhone): () => boolean {
  let wasReady = false;
  const connection = (): Connection | undefined => element.phone?.state.connection;
  element.addEventListener('vcc-connection', () => (wasReady ||= connection()?.state === 'ready'));
  // A phone that was never ready would let the shell load itself again and again.
  return () => wasReady && connection()?.state === 'lost' && connection()?.error?.code === 'notSignedIn';
}
