// SIP: one JsSIP user agent, one session at a time in "state.session".

var ua = null;
var state = { status: 'disconnected', session: null };
var selfView = null;
var remoteView = null;

// The vendor lists three public STUN servers; ours never leave the machine and behave like names that do not resolve (§4).
var pcConfig = {
  iceServers: [{ urls: ['stun:stun1.sim.invalid:19302', 'stun:stun2.sim.invalid:19302', 'stun:stun3.sim.invalid:19302'] }]
};

function callOptions() {
  return {
    mediaConstraints: { audio: true, video: false },
    pcConfig: pcConfig,
    // JsSIP asks for no microphone when an INVITE brings no offer; without this it would offer nothing and never answer (§0.2).
    rtcOfferConstraints: { offerToReceiveAudio: 1 },
    sessionTimersExpires: 1800
  };
}

function init_ua(extension, sipServer, sipSocket) {
  // Looked up once and kept (V-82).
  selfView = selfView || document.getElementById('my-video');
  remoteView = remoteView || document.getElementById('peer-video');

  ua = new JsSIP.UA({
    sockets: [new JsSIP.WebSocketInterface(sipSocket)],
    uri: 'sip:' + extension + '@' + sipServer,
    password: 'sip_password',
    register: true
  });

  ua.on('connected', function () { state.status = 'connected'; });
  // A late one, of a user agent already replaced, overwrites the new one's state (§5).
  ua.on('disconnected', function () { state.status = 'disconnected'; });
  ua.on('registered', function () { state.status = 'registered'; });
  ua.on('unregistered', function () { state.status = 'unregistered'; });
  ua.on('registrationFailed', function () { state.status = 'registrationFailed'; });
  ua.on('newRTCSession', onNewSession);
  ua.start();
}

// Without the arguments init_ua needs (§7).
function register() {
  init_ua();
}

function unregister() {
  if (ua) ua.stop(); // ends a running call (V-85); the socket closes two seconds later (V-88)
}

// The stream is kept and never stopped: the microphone's light stays on (V-84).
function checkMedia() {
  if (csVoice.deviceType != 1) return;
  navigator.mediaDevices.getUserMedia({ audio: true }).then(
    function (stream) { state.localStream = stream; },
    function (error) { console.log(error.name); });
}
