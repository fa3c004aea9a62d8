// As the demo's custom.js: every callback exists. Readiness is noted where the demo would show it.
for (const name of [
  'csAcceptCall', 'csMuteCall', 'csUnMuteCall', 'csHoldCall', 'csUnHoldCall', 'showCalloutInfo', 'showCalloutError', 'csShowEnableVoice', 'csShowCallStatus',
  'csCustomerAccept', 'csShowDeviceType', 'csCurrentCallId', 'csInitError', 'csCallRingingAgent', 'csListTransferAgent', 'csTransferCallError',
  'csTransferCallSuccess', 'csNewCallTransferRequest', 'csTransferCallResponse', 'csNotifyReconnecting', 'csOndisconnected',
]) window[name] = () => undefined;
window.csCallRinging = () => { window.ringing = true; };
window.csEndCall = () => { window.ringing = false; };
window.csInitComplete = () => {
  // Complete is not ready: calls arrive once the user agent is registered as well.
  const registered = () => { window.readyAt ??= performance.now(); };
  if (window.ua.isRegistered()) registered();
  else window.ua.on('registered', registered);
};
