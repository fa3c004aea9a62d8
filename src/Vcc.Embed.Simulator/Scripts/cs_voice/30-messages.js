// Messages of the agent channel. One try around all of them: what a callback throws skips the rest of its case (V-1).

var csHandlers = {};

function onMessageReceived(message) {
  //@only S H
  csLog(JSON.stringify(message)); // outside the try (V-15)
  //@end
  lastTraffic = new Date().getTime();
  try {
    var handler = csHandlers[message.objectId];
    if (handler) handler(message); // others are ignored (V-58)
  } catch (ex) {
    console.log(ex.message);
  }
}

csHandlers[CS_MESSAGE.PING] = function () {
  sendAs(ping); // every one, so an echoing server makes a storm (§0.4)
};

csHandlers[CS_MESSAGE.REFRESH] = function (message) {
  checkMedia(); // by the device of before (V-84)
  csVoice.callStatus = message.agentStatus == 'AVAILABLE' ? CS_STATUS.ONLINE : CS_STATUS.OFFLINE;
  csShowCallStatus(csVoice.callStatus); // before everything else (V-2)
  csVoice.deviceType = csVoice.oldDeviceType = message.deviceType;
  if (message.isVoiceChannel == 1) {
    //@only N H
    if (csVoice.deviceType != 1) {
      csVoice.deviceType = 1; // takes the agent's device away without asking (V-56)
      sendAs({ objectId: CS_MESSAGE.CHANGE_DEVICE, deviceType: 1 });
    }
    //@end
    csVoice.enableVoice = true;
    if (csVoice.deviceType == 1) startUa();
  }
  //@only S N
  else csVoice.enableVoice = false; // family H leaves it as it was (V-55)
  //@end
  csShowEnableVoice(csVoice.enableVoice);
  csShowDeviceType(csVoice.deviceType);
  //@only N
  csVoice.initStage = 3;
  //@end
  csInitComplete(); // at every reconnect (V-64), before what follows is armed (V-3)
  totalRetry = 20;
  startPing();
};

csHandlers[CS_MESSAGE.ENABLE_VOICE_RESPONSE] = function (message) {
  if (message.result != 1) return; // no callback (V-52)
  if (message.deviceType == 1) startUa();
  csVoice.enableVoice = true;
  csShowEnableVoice(true);
};

csHandlers[CS_MESSAGE.DISABLE_VOICE] = function () {
  //@only N
  clearAllState();
  //@end
  csVoice.enableVoice = false;
  csShowEnableVoice(false); // a throw here leaves the user agent registered (V-6)
  unregister();
};

csHandlers[CS_MESSAGE.CONFIRM_ENABLE_VOICE] = function () {
  confirmEnableVoice = true; // implicit global (V-89), and no callback (V-52)
};

csHandlers[CS_MESSAGE.CHANGE_STATUS_RESPONSE] = function (message) {
  if (message.status != 'OK') {
    csVoice.callStatus = csVoice.callStatus == CS_STATUS.ONLINE ? CS_STATUS.OFFLINE : CS_STATUS.ONLINE; // "No Answer" is forgotten (V-57)
  }
  csVoice.currentStatus = csVoice.callStatus;
  csShowCallStatus(csVoice.callStatus);
};

csHandlers[CS_MESSAGE.RELOAD_AGENT_STATUS] = function (message) {
  if (message.agentStatus != 'NO ANSWER') return; // V-58
  csVoice.callStatus = CS_STATUS.NO_ANSWER;
  csShowCallStatus(csVoice.callStatus);
};

csHandlers[CS_MESSAGE.CHANGE_DEVICE_RESPONSE] = function (message) {
  //@only S
  // Nothing changed by this page: other tabs never learn, the same type again says nothing (V-54).
  if (csVoice.deviceType == csVoice.oldDeviceType) return;
  //@end
  if (message.result != 1) {
    csVoice.deviceType = csVoice.oldDeviceType;
    csShowDeviceType(csVoice.deviceType);
    return;
  }
  if (message.newDeviceType == 1) startUa();
  if (message.oldDeviceType == 1 && message.newDeviceType != 1) unregister();
  csVoice.deviceType = csVoice.oldDeviceType = message.newDeviceType;
  csShowDeviceType(message.newDeviceType);
};
