// What the page knows about the agent and the one call. Everything is global and may be changed by anyone.

function CallInfo(callId, callDirection) {
  this.callId = callId;
  this.callDirection = callDirection;
  this.agentId = '';
  this.caller = '';
  this.callerName = '';
  this.line = '';
  this.queue = '';
  //@only N H
  this.ivrSelection = '';
  //@end
}

function newCsVoice() {
  return {
    enableVoice: false,
    callStatus: CS_STATUS.OFFLINE,
    currentStatus: CS_STATUS.OFFLINE, // not set by REFRESH: lies until the first change (§7)
    deviceType: 1,
    oldDeviceType: 1,
    callInfo: null,
    isRinging: false,
    isAnswering: false,
    isCallout: false,
    isConnectToAgent: false,
    hasCall: false,
    isHold: false,
    isMute: false,
    missCall: undefined,
    transferRequest: null,
    //@only N
    initStage: 0,
    //@end
    //@only H
    calloutServices: [],
    getCalloutServices: function () { return csVoice.calloutServices; },
    //@end
    holding: false
  };
}

var csVoice = newCsVoice();
var csAccount = null;

//@only N
// Puts a new object in csVoice's place: a kept reference goes stale (V-32).
function clearAllState() {
  isClearing = true; // implicit global (V-89)
  var old = csVoice;
  csVoice = newCsVoice();
  csVoice.deviceType = csVoice.oldDeviceType = old.deviceType;
  csVoice.callStatus = old.callStatus;
  csVoice.initStage = old.initStage;
  clearStateFromBrowser(); // the page's own helper, called unguarded (V-65)
  isClearing = false;
}

//@end
// The SIP call rings. With a call out pending, whatever rings is answered at once (V-25).
function hasCallRinging() {
  if (csVoice.callInfo != null && csVoice.isCallout) {
    answer_call();
  } else {
    // Throws away what an earlier 1038 stored (V-16).
    csVoice.callInfo = new CallInfo('', CALL_DIRECTION.IN);
    csVoice.isRinging = true;
    csVoice.hasCall = true;
    csVoice.missCall = false;
    csVoice.isHold = false;
    csVoice.isMute = false;
    //@only S
    csVoice.isAnswering = false; // an INVITE in a call takes that call's place, so it counts as missed later (V-80)
    //@end
    //@only N
    disableCallPopup(false); // V-65
    //@end
  }
}

function acceptedCall() {
  csVoice.isRinging = false;
  csVoice.isAnswering = true; // on the agent's own leg too, before the customer answers (V-50)
}

function endedCall() {
  // The agent's own endCall has cleared isAnswering before: an answered call counts as missed (V-49).
  if (!csVoice.isCallout && !csVoice.isAnswering) csVoice.missCall = true;
  if (csVoice.isCallout) {
    csVoice.isCallout = false;
    csVoice.isConnectToAgent = false; // only here: an agent leg taken for inbound leaves it true for ever (V-23)
  }
  csVoice.isRinging = false;
  csVoice.isAnswering = false;
  csVoice.hasCall = false;
  csVoice.callInfo = null;
  // isHold and isMute stay as they were (V-41).
  //@only N
  disableCallPopup(true); // V-65
  //@end
}

function resetCall() {
  csVoice.isRinging = false;
  csVoice.isAnswering = false;
  csVoice.isCallout = false;
  csVoice.isConnectToAgent = false;
  csVoice.hasCall = false;
  csVoice.callInfo = null;
}

function getCurrentCallId() {
  return csVoice.callInfo ? csVoice.callInfo.callId : '';
}

function getCurrentCallStatus() {
  return csVoice.currentStatus;
}

function isCsHasCall() {
  return csVoice.hasCall;
}

function isCsCallout() {
  return csVoice.isCallout;
}

//@only S
function getCurrentCsVoiceCallStatus() {
  return csVoice.callStatus;
}

//@end
//@only N H
function getHotline() {
  return csVoice.callInfo ? csVoice.callInfo.line : '';
}

function getIvrSelection() {
  return csVoice.callInfo ? csVoice.callInfo.ivrSelection : '';
}

function getExtension() {
  return window.csUser ? csUser.agent_id : '';
}

//@end

//@only S H
function csLog(text) {
  // Read before the messages' try: where storage is blocked, every message is lost (V-15).
  if (localStorage.getItem('csDebug') != 'off') console.log(text);
}
//@end
