// csInit: ask who the token belongs to, then open the agent channel.

function csInit(token, domain) {
  //@only N
  $.ajax({
    url: API_SERVER + 'v1/api/calls/check-partner?_=' + new Date().getTime(),
    type: 'GET',
    dataType: 'text',
    headers: { Authorization: token },
    success: function (text) {
      var response = JSON.parse(text); // a page of HTML with 200 is an uncaught error (V-63)
      if (response.code != 200) return; // without a word (V-63)
      token3C = response.token3C; // implicit global (V-89)
      csVoice.initStage = 1;
      onLoggedIn(token3C || token, response);
    },
    error: function (response) {
      if (response.status == 501) {
        alert('Server error'); // and no callback (V-63)
        return;
      }
      var answer;
      try {
        answer = JSON.parse(response.responseText);
      } catch (error) {
        return; // anything but JSON: nothing (V-63)
      }
      csInitError(answer.code);
    }
  });
  //@end
  //@only S H
  $.ajax({
    url: API_SERVER + '/api/login/check-partner',
    type: 'GET',
    dataType: 'text',
    data: { authToken: token, domain: domain },
    success: function (text) {
      var response = JSON.parse(text); // a page of HTML with 200 is an uncaught error (V-63)
      if (response.code == 200) onLoggedIn(token, response);
      else csInitError(response.code);
    },
    error: function (response) {
      csInitError(response.code); // of the request object, which has none: always undefined (V-63)
    }
  });
  //@end
}

function onLoggedIn(token, response) {
  csUser = response.user; // implicit global (V-89)
  csAccount = response.account;
  //@only H
  csVoice.calloutServices = response.callout_services || [];
  //@end
  createWs(token);
  //@only H
  // The socket is still connecting: an agent of role 6, 7 or 9 gets an uncaught InvalidStateError here (V-86).
  reConfigDeviceType();
  //@end
}

// The scheme of the API decides about TLS, so that plain http works on localhost; the vendor always writes wss.
function socketScheme() {
  return /^http:/.test(API_SERVER) ? 'ws://' : 'wss://';
}

function createWs(token) {
  // The token given to csInit is sent again at every reconnect, however old it is by then (V-71).
  agentWebPush = new WebPush(
    socketScheme() + csAccount.agent_server_url + '/websocket',
    function () { sendAs({ objectId: CS_MESSAGE.REFRESH, authenToken: token }); },
    onMessageReceived);
  agentWebPush.connect();
}

function sendAs(message) {
  $.extend(message, { agentId: csUser.username, extension: csUser.agent_id }); // changes its argument (V-75)
  agentWebPush.send(JSON.stringify(message));
  lastTraffic = new Date().getTime();
}

function startUa() {
  // While the old one is still recovering this makes a second (V-73).
  if (!ua || !ua.isRegistered()) {
    init_ua(csUser.agent_id, csAccount.sip_server_url, csAccount.sip_socket.replace(/^wss?:\/\//, socketScheme()));
  }
}

var ping = { objectId: CS_MESSAGE.PING };
var lastTraffic = 0;
var PING_EVERY = 10000;

function startPing() {
  stopPing();
  //@only S H
  lastTraffic = new Date().getTime();
  pingreq = setInterval(function () { // implicit global (V-89)
    var idleSeconds = Math.floor((new Date().getTime() - lastTraffic) / 1000);
    if (idleSeconds > 10) sendAs(ping); // so every second tick: about 20 s when idle (§2.1)
  }, PING_EVERY);
  //@end
}

function stopPing() {
  if (window.pingreq) clearInterval(window.pingreq);
}
