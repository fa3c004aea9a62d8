/** Everything that any known edition calls. One missing name would stop the vendor's handler in its middle. */
export const callbackNames = (
  'csCallRinging csCallRingingAgent csAcceptCall csEndCall csMuteCall csUnMuteCall csHoldCall csUnHoldCall showCalloutInfo ' +
  'showCalloutError csShowEnableVoice csShowCallStatus csCustomerAccept csShowDeviceType csCurrentCallId csInitComplete csInitError ' +
  'csListTransferAgent csTransferCallError csTransferCallSuccess csNewCallTransferRequest csTransferCallResponse ' +
  'csTransferSurveyResponse csNotifyReconnecting csOndisconnected csStartCall csNotify disableCallPopup clearStateFromBrowser closeWebsocket'
).split(' ');

/** The vendor's state object. Fields come and go between editions; the object itself is replaced by some. */
export interface CsVoice {
  callInfo?: { callId?: string; agentId?: string; line?: string; callDirection?: number } | null;
  isCallout?: boolean;
  isRinging?: boolean;
  isAnswering?: boolean;
  hasCall?: boolean;
  isConnectToAgent?: boolean;
  isHold?: boolean;
  isMute?: boolean;
  enableVoice?: boolean;
  callStatus?: string;
  deviceType?: number;
  getCalloutServices?: () => unknown;
}

export type VendorFunction = (...args: unknown[]) => unknown;

/** A window in which the vendor's scripts run. Nothing is assumed to exist. */
export type RealmWindow = Window &
  typeof globalThis &
  Record<string, unknown> & { csVoice?: CsVoice; API_SERVER?: string };

export function vendorFunction(realm: RealmWindow, name: string): VendorFunction | null {
  const found = realm[name];
  return typeof found === 'function' ? (found as VendorFunction) : null;
}
