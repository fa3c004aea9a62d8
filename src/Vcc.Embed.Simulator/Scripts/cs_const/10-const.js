// Constants of the agent channel. A page may set API_SERVER again between this script and csInit (contract §1, V-90).

// Ours follows the address this very file came from, so that plain http on localhost works as well as https.
var API_SERVER = (function () {
  var source = document.currentScript ? document.currentScript.src : location.href;
  var root = source.replace(/[?#].*$/, '').replace(/(\/[nsh])?\/js\/embed\/[^\/]*$/, '');
  //@only N
  return root + '/'; // this family appends its path without a slash (§1.2)
  //@end
  //@only S H
  return root;
  //@end
})();

var CS_MESSAGE = {
  REFRESH: 1010003,
  PING: 11111111,
  ENABLE_VOICE: 1511232003,
  ENABLE_VOICE_RESPONSE: 1511231001,
  DISABLE_VOICE: 1511231002,
  CONFIRM_ENABLE_VOICE: 1511231003,
  CHANGE_STATUS: 2013,
  CHANGE_STATUS_RESPONSE: 1027,
  RELOAD_AGENT_STATUS: 1020,
  CHANGE_DEVICE: 1511242004,
  CHANGE_DEVICE_RESPONSE: 1511241004,
  RING_AGENT: 1038,
  AGENT_ANSWER: 1039,
  AGENT_END: 1009,
  CALLOUT: 2032,
  OUT_CALL: 1055,
  HOLD: 2015,
  UNHOLD: 2016,
  HOLD_RESPONSE: 1029,
  UNHOLD_RESPONSE: 1028,
  HOLD_CALLOUT: 2055,
  UNHOLD_CALLOUT: 2056,
  HOLD_CALLOUT_RESPONSE: 1084,
  UNHOLD_CALLOUT_RESPONSE: 1085,
  MUTE: 2018,
  UNMUTE: 2017,
  MUTE_RESPONSE: 1030,
  UNMUTE_RESPONSE: 1031,
  END_CALL: 2019,
  END_CALLOUT: 2033,
  END_INTERNAL: 2009,
  ERROR_CALL_RESPONSE: 1045,
  TERMINATE_RESPONSE: 1006,
  TRANSFER_AGENT_LIST: 1410122081,
  TRANSFER_AGENT_LIST_RESPONSE: 1410121118,
  TRANSFER_AGENT: 1410122076,
  TRANSFER_CONFIRM: 1410121123,
  TRANSFER_RESULT: 1410121119,
  TRANSFER_ACD: 2052,
  TRANSFER_ACD_RESPONSE: 1116,
  //@only H
  TRANSFER_SURVEY: 1910011001,
  TRANSFER_SURVEY_RESPONSE: 1910011002,
  //@end
  INTERNAL_CALL_RING: 1607111001,
  INTERNAL_CALL_ANSWER: 1607111003,
  INTERNAL_CALL_END: 1607111002
};

var CS_STATUS = { ONLINE: 'Online', OFFLINE: 'Offline', NO_ANSWER: 'No Answer' };

var CALL_DIRECTION = { IN: 1, OUT: 2, INTERNAL: 3 };

var CALL_NOT_FOUND = 'IPCCERR0000';

// 0006, 0010, 0016 and 0017 have no text (V-62).
var IPCC_ERROR_TEXT = {
  IPCCERR0000: 'Call not found',
  IPCCERR0001: 'Agent is not available',
  IPCCERR0002: 'Permission denied',
  IPCCERR0003: 'Operation failed',
  IPCCERR0004: 'Invalid state',
  IPCCERR0005: 'Timed out'
};

function getErrorMessage(code) {
  return IPCC_ERROR_TEXT[code];
}
