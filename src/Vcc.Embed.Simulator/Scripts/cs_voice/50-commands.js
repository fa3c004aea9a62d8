// What a page calls.

function csEnableCall() {
  //@only N
  if (csVoice.initStage != 3) return; // V-53
  //@end
  sendAs({ objectId: CS_MESSAGE.ENABLE_VOICE }); // even when it has the voice; throws before csInit (V-53)
}

// A toggle on this page's own, optimistic idea of the state (V-57).
function changeCallStatus() {
  if (csVoice.callStatus == CS_STATUS.ONLINE) makeStatusOffline();
  else makeStatusOnline();
}

function makeStatusOnline() {
  setCallStatus(CS_STATUS.ONLINE, 'AVAILABLE');
}

function makeStatusOffline() {
  setCallStatus(CS_STATUS.OFFLINE, 'NOT AVAILABLE');
}

function setCallStatus(callStatus, wire) {
  status = wire; // this is window.status (V-89)
  csVoice.callStatus = callStatus;
  sendAs({ status: wire, objectId: CS_MESSAGE.CHANGE_STATUS });
}

function changeDevice(type, phone) {
  csVoice.oldDeviceType = csVoice.deviceType;
  csVoice.deviceType = type; // before the answer: other commands take the wrong branch meanwhile (V-54)
  sendAs({ objectId: CS_MESSAGE.CHANGE_DEVICE, deviceType: type, phoneNum: phone });
}

// Back to the device the agent's role stands for: 6 extension, 7 mobile, 9 softphone; nothing for the others (§1.2).
function reConfigDeviceType() {
  if (csUser.role == 6) changeDevice(4, '');
  else if (csUser.role == 7) changeDevice(3, csUser.phone_no);
  else if (csUser.role == 9) changeDevice(6, '');
}

function csUnregister() {
  if (csVoice.deviceType == 1) unregister(); // by the optimistic value (V-87)
}

// The number that is called stands where an inbound call has its caller; agentId stays empty (V-30).
function outboundInfo(callId, number) {
  var info = new CallInfo(callId, CALL_DIRECTION.OUT);
  info.caller = number;
  info.callerName = number; // VCC sends no name
  return info;
}

// The second argument is newer than families S and N: the line to call out on.
function csCallout(number, calloutId) {
  if (csVoice.isCallout || csVoice.isConnectToAgent || csVoice.hasCall) return; // without a word (V-28)
  //@only S H
  if (!number.match(/^[0-9]{8,13}$/)) { // a number instead of a text throws (§5)
    if (number.match(/^[1-9][0-9]{0,6}$/) && csVoice.deviceType == 1) dial_call(number);
    else console.log('wrong phone number'); // V-27
    return;
  }
  //@end
  // In this order: what throws here leaves the flags set for ever (V-8).
  csVoice.isCallout = true;
  csVoice.isRinging = true;
  csVoice.isConnectToAgent = true;
  var message = { telephoneNumber: number, objectId: CS_MESSAGE.CALLOUT, ticketId: '', callerId: '' };
  //@only H
  message.calloutId = calloutId; // how this edition sends it is not known: our choice
  //@end
  sendAs(message);
  showCalloutInfo(number);
  csVoice.callInfo = outboundInfo('', number);
  csVoice.hasCall = true;
  csVoice.missCall = false;
}

function onAcceptCall() {
  if (csVoice.deviceType == 1) answer_call(); // another device is answered by hand (§5)
}

function endCall() {
  if (csVoice.deviceType == 1) {
    csVoice.isRinging = false;
    csVoice.isAnswering = false; // before the end: see endedCall (V-49)
    csVoice.hasCall = false;
    csVoice.callInfo = null;
    // isCallout stays set when no leg is there yet: the next call out is dead, or this one comes alive again (V-35, V-24).
    terminate_call();
    return;
  }
  if (csVoice.isHold) return; // without a word (V-41)
  var info = csVoice.callInfo; // TypeError below when there is none (V-48)
  var byDirection = [null, CS_MESSAGE.END_CALL, CS_MESSAGE.END_CALLOUT, CS_MESSAGE.END_INTERNAL];
  sendAs({ callId: info.callId, removeAgentId: csUser.agent_id, objectId: byDirection[info.callDirection] });
}

function holdCall() {
  if (csVoice.holding) return; // never true: "holding" is set as a global (V-42)
  holding = true;
  var info = csVoice.callInfo; // V-48
  var isOut = info.callDirection == CALL_DIRECTION.OUT;
  var objectId = csVoice.isHold
    ? (isOut ? CS_MESSAGE.UNHOLD_CALLOUT : CS_MESSAGE.UNHOLD)
    : (isOut ? CS_MESSAGE.HOLD_CALLOUT : CS_MESSAGE.HOLD);
  sendAs({ callId: info.callId, callType: info.callDirection, objectId: objectId });
}

function muteCall() {
  if (csVoice.isHold) return; // §7
  var info = csVoice.callInfo; // V-48
  if (info.callDirection == CALL_DIRECTION.IN) {
    sendAs({ callId: info.callId, callType: info.callDirection, objectId: csVoice.isMute ? CS_MESSAGE.UNMUTE : CS_MESSAGE.MUTE });
  } else if (info.callDirection == CALL_DIRECTION.OUT) {
    alert('Comming soon.'); // as the vendor spells it; then a message without objectId (V-47)
    sendAs({ callId: info.callId, callType: info.callDirection });
  }
}
