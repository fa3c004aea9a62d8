/** Object ids of the agent channel that the phone understands. */
export const enum Wire {
  refresh = 1010003,
  voiceGranted = 1511231001,
  voiceTaken = 1511231002,
  status = 1027,
  agentStatus = 1020,
  device = 1511241004,
  ring = 1038,
  answer = 1039,
  end = 1009,
  muted = 1030,
  unmuted = 1031,
  held = 1029,
  unheld = 1028,
  heldOut = 1084,
  unheldOut = 1085,
  callout = 1055,
  agents = 1410121118,
  transfer = 1410122076,
  transferAnswer = 1410121123,
  transferDone = 1410121119,
  queueAnswer = 1116,
  callError = 1045,
  terminateAnswer = 1006,
  internalRing = 1607111001,
  internalEnd = 1607111002,
  internalAnswer = 1607111003,
  // from the agent
  sendCallout = 2032,
  sendStatus = 2013,
  sendDevice = 1511242004,
  sendEnd = 2019,
  sendEndOut = 2033,
  sendEndInternal = 2009,
  sendAgents = 1410122081,
  sendQueue = 2052,
}

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
