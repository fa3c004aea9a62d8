/** The part of JsSIP's event emitter that the phone uses. */
export interface Emitter {
  on(event: string, handler: (data?: unknown) => void): unknown;
}

/** The part of a JsSIP session that the phone uses. */
export interface SipSession extends Emitter {
  readonly connection?: RTCPeerConnection | null;
  readonly remote_identity?: { readonly uri?: { readonly user?: string } };
  terminate(options?: { status_code?: number; reason_phrase?: string }): void;
  mute(options: { audio: boolean }): void;
  unmute(options: { audio: boolean }): void;
  isOnHold?(): { readonly local: boolean; readonly remote: boolean };
}
