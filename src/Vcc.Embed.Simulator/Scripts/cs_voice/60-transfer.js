// Handing a call on.

var TRANSFER_ANSWER_WITHIN = 10000;
var transferTimer = null; // one for all requests: a second request orphans the first (V-60)

function getTransferAgent() {
  //@only N H
  if (csVoice.callInfo.callDirection != CALL_DIRECTION.IN) return; // silence on outbound calls (V-61)
  //@end
  sendAs({
    username: '', agentStatus: 'AVAILABLE', callStatus: 'READY', operation: '', timeInStatus: '',
    objectId: CS_MESSAGE.TRANSFER_AGENT_LIST
  });
}

csHandlers[CS_MESSAGE.TRANSFER_AGENT_LIST_RESPONSE] = function (message) {
  listTransferAgent = message.listAgentSearch; // implicit global (V-89)
  csListTransferAgent(message.listAgentSearch);
};

function transferable() {
  if (!csVoice.hasCall) csTransferCallError('NOT_IN_A_CALL');
  else if (csVoice.callInfo == null) csTransferCallError('COULD_NOT_GET_CALL_INFO');
  else return true;
  return false;
}

function csTransferCallAgent(ipphone) {
  if (!transferable()) return;
  if (!ipphone) {
    csTransferCallError('NOT_CHOOSE_TYPE_TRANSFER');
    return;
  }
  sendAs({
    callId: csVoice.callInfo.callId, newAgentId: ipphone, dropAgentId: csVoice.callInfo.agentId,
    objectId: CS_MESSAGE.TRANSFER_AGENT
  });
}

function csTransferCallAcd(queueId) {
  if (!transferable()) return;
  sendAs({ callId: csVoice.callInfo.callId, acdId: queueId, objectId: CS_MESSAGE.TRANSFER_ACD });
}

// Another agent asks this one to take a call. The callback comes before the request is kept and its timer set (V-7).
csHandlers[CS_MESSAGE.TRANSFER_AGENT] = function (message) {
  csNewCallTransferRequest(message);
  csVoice.transferRequest = message;
  transferTimer = setTimeout(function () { responseTransferAgent(0); }, TRANSFER_ANSWER_WITHIN); // without a callback (V-60)
  //@only N H
  csHandlers[CS_MESSAGE.TRANSFER_CONFIRM](message); // a missing "break": a phantom NOK (V-59)
  //@end
};

function responseTransferAgent(accepted) {
  var request = csVoice.transferRequest; // TypeError below when there is none (V-7)
  clearTimeout(transferTimer);
  sendAs({
    callId: request.callId, dropAgentId: request.dropAgentId, newAgentId: request.newAgentId,
    status: accepted ? 'OK' : 'NOK', objectId: CS_MESSAGE.TRANSFER_CONFIRM
  });
  csVoice.transferRequest = null;
}

csHandlers[CS_MESSAGE.TRANSFER_CONFIRM] = function (message) {
  csTransferCallResponse(message.status == 'OK' ? 'OK' : 'NOK'); // which call, it does not say
};
csHandlers[CS_MESSAGE.TRANSFER_ACD_RESPONSE] = csHandlers[CS_MESSAGE.TRANSFER_CONFIRM];

csHandlers[CS_MESSAGE.TRANSFER_RESULT] = function (message) {
  if (message.dropAgent == csUser.agent_id) {
    var agent = { superAgent: message.superAgent, ipphone: message.newAgent };
    if (message.status == 'OK') csTransferCallSuccess(agent);
    else csTransferCallError('TRANSFER_CALL_FAILED', agent);
  } else if (message.status != 'OK') {
    csTransferCallError(getErrorMessage(message.status));
  }
};

//@only H
// Only the callback's name is known; functions and messages are our choice.
function transferSurvey() {
  if (!transferable()) return;
  sendAs({ callId: csVoice.callInfo.callId, objectId: CS_MESSAGE.TRANSFER_SURVEY });
}

function csTransferCallSurvey() {
  transferSurvey();
}

csHandlers[CS_MESSAGE.TRANSFER_SURVEY_RESPONSE] = function (message) {
  csTransferSurveyResponse(message.status);
};
//@end
