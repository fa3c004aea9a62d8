// The agent channel's socket: opens, reconnects, hands frames on. "this" is always held as "push".

function WebPush(url, onOpened, onMessageReceived) {
  this.url = url;
  this.onOpened = onOpened;
  this.onMessageReceived = onMessageReceived;
  this.webSocket = null;
  this.noRetry = 1;
  this.reconnectTimer = null;
}

// Set by the first REFRESH; until then nothing is tried again (V-69).
var totalRetry = 0;
var RECONNECT_AFTER = 10000;

WebPush.prototype.connect = function () {
  var push = this;
  //@only S H
  // The stock edition takes its handlers off the socket before; the telesales edition leaves them on (V-77).
  if (push.webSocket) {
    push.webSocket.onopen = push.webSocket.onmessage = push.webSocket.onerror = push.webSocket.onclose = null;
  }
  //@end
  push.webSocket = new WebSocket(push.url);
  connected = false; // implicit global (V-89)

  push.webSocket.onopen = function () {
    connected = true;
    push.noRetry = 1; // at every open, not at REFRESH: an accepting, closing server is asked for ever (V-70)
    push.onOpened();
  };
  push.webSocket.onmessage = function (event) {
    push.onMessage(event.data);
  };
  // Both call the same function, so a refused connection is reported twice (V-68, V-67).
  push.webSocket.onerror = function () {
    push.onDisconnected();
  };
  push.webSocket.onclose = function () {
    push.onDisconnected();
  };

  // One more listener with every reconnect, and a TypeError under jQuery 3 (V-76).
  $(window).unload(function () {
    push.disconnect();
  });
};

WebPush.prototype.onMessage = function (text) {
  var message = JSON.parse(text); // outside any try (V-14)
  this.onMessageReceived(message);
};

WebPush.prototype.send = function (text) {
  messageToSend = text; // implicit global (V-89)
  this.webSocket.send(text); // throws while connecting, drops silently when closed (V-33, V-75)
};

WebPush.prototype.disconnect = function () {
  disconnectAs = true; // implicit global (V-89)
  if (this.webSocket) this.webSocket.close();
};

WebPush.prototype.onDisconnected = function () {
  //@only N
  // No reconnect and no callback in this family; a page has to look at the socket itself (V-67, V-79).
  connected = false;
  //@end
  //@only S H
  var push = this;
  connected = false;
  stopPing(); // until the next REFRESH (V-74)
  if (push.reconnectTimer) return;
  if (push.noRetry > totalRetry) {
    csOndisconnected();
    return;
  }
  push.reconnectTimer = setTimeout(function () {
    push.reconnectTimer = null;
    push.noRetry++;
    csNotifyReconnecting(push.noRetry, totalRetry); // already counted up: 2 to 21 of 20 (V-66)
    push.connect();
  }, RECONNECT_AFTER);
  //@end
};
