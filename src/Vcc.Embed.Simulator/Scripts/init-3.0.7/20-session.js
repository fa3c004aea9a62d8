// One call's SIP events. All handlers run inside JsSIP's own emitter: what they throw comes out of its callers (V-12).

function onNewSession(data) {
  //@only H
  // The only family with a check for a second call, and it needs AngularJS to know (V-80).
  if (window.angular && state.session) {
    data.session.terminate({ status_code: 486 });
    return;
  }
  //@end
  // A second INVITE takes the first one's place (V-80); an outgoing session is treated like an incoming one (V-26).
  state.session = data.session;

  data.session.on('progress', onProgress);
  data.session.on('accepted', onAccepted);
  data.session.on('ended', onEnded);
  data.session.on('failed', onEnded);
}

function onProgress() {
  var phone = state.session.remote_identity.uri.user;
  //@only H
  // The callback comes first, on stale state (V-10).
  if (csVoice.isCallout) csCallRingingAgent();
  else csCallRinging(phone);
  hasCallRinging();
  //@end
  //@only S N
  hasCallRinging();
  if (csVoice.isCallout) csCallRingingAgent(); // called unguarded (V-20)
  else csCallRinging(phone);
  //@end
}

function onAccepted() {
  // TypeError without <video id="peer-video">: the 200 is out, csAcceptCall never comes (V-82). Never attached again (§0.2, §0.3).
  remoteView.srcObject = state.session.connection.getRemoteStreams()[0];
  //@only H
  csAcceptCall(); // for the agent's own leg of an outbound call too (V-11)
  acceptedCall();
  //@end
  //@only S N
  acceptedCall();
  if (!csVoice.isCallout) csAcceptCall();
  //@end
}

function onEnded() {
  //@only S H
  selfView.srcObject = null; // TypeError without <video id="my-video"> (V-82)
  //@end
  remoteView.srcObject = null;
  state.session = null; // even when a newer session is in there by now (V-81)
  //@only H
  csEndCall(); // with the state still full (V-9)
  endedCall();
  //@end
  //@only S N
  endedCall();
  csEndCall();
  //@end
}

function answer_call() {
  if (!state.session) return; // silently (V-83)
  //@only H
  try {
    state.session.answer(callOptions());
  } catch (error) {
    console.log(error.message);
  }
  //@end
  //@only S N
  state.session.answer(callOptions()); // a second one throws InvalidStateError (V-83)
  //@end
}

function terminate_call() {
  if (state.session) state.session.terminate(); // emits at once, inside the caller's command (V-13)
}

function dial_call(number) {
  ua.call('sip:' + number + '@' + csAccount.sip_server_url, callOptions());
}

function sendDTMF(digit) {
  state.session.sendDTMF(digit);
}
