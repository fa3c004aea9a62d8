/** Every callback that any known edition calls. A missing name would end VCC's handler with an exception. */
export const callbackNames = (
  'csCallRinging csCallRingingAgent csAcceptCall csEndCall csMuteCall csUnMuteCall csHoldCall csUnHoldCall showCalloutInfo ' +
  'showCalloutError csShowEnableVoice csShowCallStatus csCustomerAccept csShowDeviceType csCurrentCallId csInitComplete csInitError ' +
  'csListTransferAgent csTransferCallError csTransferCallSuccess csNewCallTransferRequest csTransferCallResponse ' +
  'csTransferSurveyResponse csNotifyReconnecting csOndisconnected csStartCall csNotify disableCallPopup clearStateFromBrowser closeWebsocket'
).split(' ');

/** The state object of VCC's scripts. Editions differ in its fields, and some replace the object. */
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

/** A window in which VCC's scripts run. Any name may be missing. */
export type RealmWindow = Window &
  typeof globalThis &
  Record<string, unknown> & { csVoice?: CsVoice; API_SERVER?: string };

export function vendorFunction(realm: RealmWindow, name: string): VendorFunction | null {
  const found = realm[name];
  return typeof found === 'function' ? (found as VendorFunction) : null;
}
