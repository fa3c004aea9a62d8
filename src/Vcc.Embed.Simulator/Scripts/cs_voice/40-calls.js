// Calls as the agent channel reports them.

csHandlers[CS_MESSAGE.RING_AGENT] = function (message) {
  if (!csVoice.enableVoice) return; // a tab without the voice hears nothing (recording tab2-takeover)
  csVoice.isCallout = false; // also while a call out is pending (V-23)
  var info = new CallInfo(message.callId, message.callDirection); // as the server says, whatever it says (V-22)
  info.agentId = message.extension;
  info.caller = message.caller;
  info.callerName = message.callerName || '';
  info.line = message.line;
  info.queue = message.queue || '';
  //@only N H
  info.ivrSelection = message.ivrSelection || '';
  //@end
  csVoice.callInfo = info;
  csVoice.isRinging = true;
  csVoice.hasCall = true;
  csVoice.missCall = false;
  csVoice.isHold = false;
  csVoice.isMute = false;
  //@only H
  csCallRinging(message.caller); // for the browser too, where SIP rings as well (V-18)
  //@end
  //@only S N
  if (csVoice.deviceType != 1) csCallRinging(message.caller);
  //@end
  csCurrentCallId(message.callId);
};

csHandlers[CS_MESSAGE.AGENT_ANSWER] = function () {
  if (csVoice.deviceType == 1) return; // V-43
  acceptedCall();
  csAcceptCall();
};

csHandlers[CS_MESSAGE.AGENT_END] = function () {
  if (csVoice.deviceType == 1) return; // V-43, and V-36 when SIP is dead
  endedCall();
  csEndCall();
};

csHandlers[CS_MESSAGE.OUT_CALL] = function (message) {
  callOutMsg = message; // implicit global (V-89)
  var status = message.status.toUpperCase(); // a message without status throws (V-38)
  if (!csVoice.enableVoice) return; // V-34
  //@only S
  if (status != 'ERROR' && message.ipphone != csUser.agent_id) return; // the other families do not look (V-29)
  //@end

  switch (status) {
    case 'STARTING':
      if (csVoice.callInfo == null) {
        // A call the agent has ended already is alive again (V-24).
        csVoice.callInfo = outboundInfo(message.callId, message.telephoneNumber);
        csVoice.isCallout = true;
      } else {
        csVoice.callInfo.callId = message.callId;
      }
      break;

    case 'RINGING':
      if (csVoice.deviceType != 1) {
        csVoice.callInfo.callId = message.callId; // TypeError when there is none (V-39)
        showCalloutInfo(message.telephoneNumber);
      }
      csCurrentCallId(message.callId);
      //@only N H
      csCallRinging(message.telephoneNumber); // the customer's phone this time (V-19), lost if the line above throws (V-5)
      //@end
      break;

    case 'ANSWER':
      csVoice.isRinging = false;
      csVoice.isAnswering = true;
      //@only N
      csStartCall(); // V-65
      //@end
      csCustomerAccept();
      break;

    case 'ENDCALL':
    case 'TERMINATE':
      if (csVoice.deviceType != 1) endedCall(); // and no csEndCall (V-44)
      break;

    case 'ERROR':
      //@only N
      message.errorCode.toUpperCase(); // TypeError without one, and no reset (V-38)
      csNotify(message.errorCode); // V-65
      //@end
      //@only N H
      showCalloutError(message.errorCode, message.sipCode, getErrorMessage(message.errorCode));
      //@end
      //@only S
      showCalloutError(message.errorCode, message.sipCode); // before the reset (V-4)
      //@end
      resetCall();
      break;
  }
};

function onHoldChanged(message, isHold) {
  holding = false; // a global; the guard looks at csVoice.holding (V-42)
  if (message.status == 'OK') csVoice.isHold = isHold;
  if (isHold) csHoldCall(); // refused or not (V-45)
  else csUnHoldCall();
}

csHandlers[CS_MESSAGE.HOLD_RESPONSE] = function (message) { onHoldChanged(message, true); };
csHandlers[CS_MESSAGE.HOLD_CALLOUT_RESPONSE] = csHandlers[CS_MESSAGE.HOLD_RESPONSE];
csHandlers[CS_MESSAGE.UNHOLD_RESPONSE] = function (message) { onHoldChanged(message, false); };
csHandlers[CS_MESSAGE.UNHOLD_CALLOUT_RESPONSE] = csHandlers[CS_MESSAGE.UNHOLD_RESPONSE];

csHandlers[CS_MESSAGE.MUTE_RESPONSE] = function () {
  csVoice.isMute = true; // whatever the status says (V-46)
  csMuteCall();
};

csHandlers[CS_MESSAGE.UNMUTE_RESPONSE] = function () {
  csVoice.isMute = false;
  csUnMuteCall();
};

// Both use what only the vendor's own AngularJS pages have: ReferenceError, the reset below never runs (V-37, §0.10).
csHandlers[CS_MESSAGE.ERROR_CALL_RESPONSE] = function (message) {
  if (message.status == 'OK') return;
  $.jGrowl($filter('translate')(getErrorMessage(message.status)));
  if (message.status == CALL_NOT_FOUND) resetCall();
};

csHandlers[CS_MESSAGE.TERMINATE_RESPONSE] = function (message) {
  if (message.status != 'OK') return;
  //@only N
  endCall(); // on an IP phone without a call: TypeError (V-40)
  //@end
  if (message.terminatedAgent != csUser.agent_id) {
    $.jGrowl($filter('translate')(message.superAgent + ' ended the call'));
  }
  resetCall();
};

// No callback at all (V-31).
csHandlers[CS_MESSAGE.INTERNAL_CALL_RING] = function (message) {
  if (csVoice.callInfo == null) csVoice.callInfo = new CallInfo(message.callId, CALL_DIRECTION.INTERNAL);
  csVoice.callInfo.callId = message.callId;
  csVoice.callInfo.callDirection = CALL_DIRECTION.INTERNAL;
};

csHandlers[CS_MESSAGE.INTERNAL_CALL_ANSWER] = function () {
  csVoice.isAnswering = true;
};

csHandlers[CS_MESSAGE.INTERNAL_CALL_END] = function () {
  if (csVoice.deviceType != 1) endedCall(); // V-31
};
