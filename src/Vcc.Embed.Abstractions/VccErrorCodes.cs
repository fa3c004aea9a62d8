namespace Vcc.Embed;

/// <summary>The codes of <c>VccPhoneError.Code</c> and of the endpoints' problem details. They are stable; docs/errors.md lists their texts.</summary>
public static class VccErrorCodes
{
    /// <summary>The phone system refused the sign-in.</summary>
    public const string TokenRejected = "tokenRejected";

    /// <summary>The phone system does not know this domain.</summary>
    public const string DomainNotFound = "domainNotFound";

    /// <summary>The phone service has expired.</summary>
    public const string DomainExpired = "domainExpired";

    /// <summary>The phone system does not know this extension.</summary>
    public const string UnknownExtension = "unknownExtension";

    /// <summary>The phone system has a fault.</summary>
    public const string VendorFailure = "vendorFailure";

    /// <summary>The phone system cannot be reached.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The phone system took too long.</summary>
    public const string TimedOut = "timedOut";

    /// <summary>The phone system gave an unreadable response.</summary>
    public const string Protocol = "protocol";

    /// <summary>The CRM has no such call-centre account.</summary>
    public const string AccountNotFound = "accountNotFound";

    /// <summary>The CRM's call-centre account is not set up.</summary>
    public const string Misconfigured = "misconfigured";

    /// <summary>The call-centre account cannot be read.</summary>
    public const string AccountUnavailable = "accountUnavailable";

    /// <summary>You are not signed in, or your session ended.</summary>
    public const string NotSignedIn = "notSignedIn";

    /// <summary>Your account has no extension yet.</summary>
    public const string NoAgent = "noAgent";

    /// <summary>You may not use this phone.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>Too many sign-ins.</summary>
    public const string RateLimited = "rateLimited";

    /// <summary>The CRM server cannot be reached.</summary>
    public const string SessionUnreachable = "sessionUnreachable";

    /// <summary>The phone's endpoints are not at the address that the page has.</summary>
    public const string EndpointNotFound = "endpointNotFound";

    /// <summary>Something else responded in place of the CRM server.</summary>
    public const string ForeignResponse = "foreignResponse";

    /// <summary>A header or a policy keeps the phone out of this page.</summary>
    public const string RealmBlocked = "realmBlocked";

    /// <summary>The server restarted, and the page reloads after the call.</summary>
    public const string ReloadHeld = "reloadHeld";

    /// <summary>The phone could not open in this page.</summary>
    public const string RealmFailed = "realmFailed";

    /// <summary>The phone system's program did not load.</summary>
    public const string ScriptLoadFailed = "scriptLoadFailed";

    /// <summary>The phone system's program has changed.</summary>
    public const string VendorDrift = "vendorDrift";

    /// <summary>The phone took too long to start.</summary>
    public const string BootTimedOut = "bootTimedOut";

    /// <summary>No connection to the phone system.</summary>
    public const string ChannelUnreachable = "channelUnreachable";

    /// <summary>The connection to the phone system was lost.</summary>
    public const string ConnectionLost = "connectionLost";

    /// <summary>The voice line is interrupted.</summary>
    public const string VoiceUnregistered = "voiceUnregistered";

    /// <summary>Another user signed in in this browser.</summary>
    public const string AgentChanged = "agentChanged";

    /// <summary>The end of this call was not reported.</summary>
    public const string CallEndNotSeen = "callEndNotSeen";

    /// <summary>The phone is switched off.</summary>
    public const string Stopped = "stopped";

    /// <summary>This number cannot be reached.</summary>
    public const string CustomerNotFound = "customerNotFound";

    /// <summary>The customer is busy.</summary>
    public const string CustomerBusy = "customerBusy";

    /// <summary>The customer did not answer.</summary>
    public const string CustomerNoAnswer = "customerNoAnswer";

    /// <summary>This hotline has unpaid charges.</summary>
    public const string HotlineUnpaid = "hotlineUnpaid";

    /// <summary>The customer did not take the call.</summary>
    public const string CustomerDeclined = "customerDeclined";

    /// <summary>The phone called is unavailable.</summary>
    public const string CustomerUnavailable = "customerUnavailable";

    /// <summary>The call could not be made.</summary>
    public const string CalloutFailed = "calloutFailed";

    /// <summary>Your phone device cannot be reached.</summary>
    public const string AgentDeviceUnreachable = "agentDeviceUnreachable";

    /// <summary>The phone system says your extension is busy.</summary>
    public const string AgentBusy = "agentBusy";

    /// <summary>You may not make outgoing calls.</summary>
    public const string CalloutNotPermitted = "calloutNotPermitted";

    /// <summary>The call could not be connected.</summary>
    public const string CalloutConnectError = "calloutConnectError";

    /// <summary>The phone system did not place the call.</summary>
    public const string CalloutTimedOut = "calloutTimedOut";

    /// <summary>Nobody is chosen to take the call.</summary>
    public const string TransferTypeMissing = "transferTypeMissing";

    /// <summary>The call could not be transferred.</summary>
    public const string TransferFailed = "transferFailed";

    /// <summary>The phone system cannot find the call to transfer.</summary>
    public const string TransferCallUnknown = "transferCallUnknown";

    /// <summary>Your colleague declined the call.</summary>
    public const string TransferRefused = "transferRefused";

    /// <summary>Your colleague did not respond.</summary>
    public const string TransferTimedOut = "transferTimedOut";

    /// <summary>Waiting for a reply to the transfer.</summary>
    public const string TransferPending = "transferPending";

    /// <summary>The transfer offer has expired.</summary>
    public const string NoTransferOffer = "noTransferOffer";

    /// <summary>The phone is not ready yet.</summary>
    public const string NotReady = "notReady";

    /// <summary>The phone system cannot do this.</summary>
    public const string NotSupported = "notSupported";

    /// <summary>There is no call.</summary>
    public const string NoCall = "noCall";

    /// <summary>You are not in a call.</summary>
    public const string NotInACall = "notInACall";

    /// <summary>The call no longer rings.</summary>
    public const string NotRinging = "notRinging";

    /// <summary>You are in another call.</summary>
    public const string CallInProgress = "callInProgress";

    /// <summary>The last action is not finished.</summary>
    public const string CommandPending = "commandPending";

    /// <summary>Your calls are answered elsewhere.</summary>
    public const string VoiceElsewhere = "voiceElsewhere";

    /// <summary>The call is on another device.</summary>
    public const string WrongDevice = "wrongDevice";

    /// <summary>This is not a valid number.</summary>
    public const string InvalidNumber = "invalidNumber";

    /// <summary>This landline number changed in 2017.</summary>
    public const string LandlineRenumbered = "landlineRenumbered";

    /// <summary>These keys are not valid.</summary>
    public const string InvalidDigits = "invalidDigits";

    /// <summary>The phone system refused the keys.</summary>
    public const string DigitsRefused = "digitsRefused";

    /// <summary>This is not a valid extension or queue.</summary>
    public const string InvalidExtension = "invalidExtension";

    /// <summary>A mobile number is missing.</summary>
    public const string MobileNumberMissing = "mobileNumberMissing";

    /// <summary>The call has ended.</summary>
    public const string CallEnded = "callEnded";

    /// <summary>The phone system did not reply.</summary>
    public const string NoReply = "noReply";

    /// <summary>The call could not be held or resumed.</summary>
    public const string HoldRefused = "holdRefused";

    /// <summary>The microphone could not be switched.</summary>
    public const string MuteRefused = "muteRefused";

    /// <summary>Your status could not be changed.</summary>
    public const string StatusRefused = "statusRefused";

    /// <summary>The device could not be changed.</summary>
    public const string DeviceRefused = "deviceRefused";

    /// <summary>Calls could not be moved here.</summary>
    public const string VoiceRefused = "voiceRefused";

    /// <summary>The browser still asks for the microphone.</summary>
    public const string MicrophonePending = "microphonePending";

    /// <summary>The command was cancelled.</summary>
    public const string Aborted = "aborted";

    /// <summary>The phone system's program failed.</summary>
    public const string VendorException = "vendorException";

    /// <summary>A part of the phone did not load.</summary>
    public const string ChunkLoadFailed = "chunkLoadFailed";

    /// <summary>The browser blocks the microphone.</summary>
    public const string MicrophoneDenied = "microphoneDenied";

    /// <summary>No microphone found.</summary>
    public const string MicrophoneMissing = "microphoneMissing";

    /// <summary>Another program uses the microphone.</summary>
    public const string MicrophoneBusy = "microphoneBusy";

    /// <summary>This page is not secure, so the microphone is off.</summary>
    public const string InsecurePage = "insecurePage";

    /// <summary>This site does not allow the microphone.</summary>
    public const string BlockedByPolicy = "blockedByPolicy";

    /// <summary>The microphone was disconnected.</summary>
    public const string MicrophoneLost = "microphoneLost";

    /// <summary>The headset or the computer mutes the microphone.</summary>
    public const string MicrophoneMuted = "microphoneMuted";

    /// <summary>The browser does not play the call.</summary>
    public const string PlaybackBlocked = "playbackBlocked";

    /// <summary>The other party cannot be heard.</summary>
    public const string NoInboundAudio = "noInboundAudio";

    /// <summary>Poor call quality.</summary>
    public const string PoorQuality = "poorQuality";

    /// <summary>The phone system reported an error.</summary>
    public const string VendorError = "vendorError";

    /// <summary>A call arrived, but the voice line is interrupted.</summary>
    public const string RingWithoutMedia = "ringWithoutMedia";

    /// <summary>An unknown call was blocked while you dialled.</summary>
    public const string ForeignCallRefused = "foreignCallRefused";

    /// <summary>Another call came in while you were busy.</summary>
    public const string SecondCallRefused = "secondCallRefused";

    /// <summary>The agent's own leg of a call that the agent had ended came late and was refused.</summary>
    public const string LateLegRefused = "lateLegRefused";

    /// <summary>A function of the CRM failed.</summary>
    public const string CallbackFailed = "callbackFailed";

    /// <summary>The CRM missed some events of the phone.</summary>
    public const string EventsLost = "eventsLost";

    /// <summary>Your calls moved elsewhere.</summary>
    public const string VoiceTakenElsewhere = "voiceTakenElsewhere";

    /// <summary>The call record is not valid.</summary>
    public const string CallsInvalid = "callsInvalid";

    /// <summary>Too many call records at once.</summary>
    public const string CallsTooLarge = "callsTooLarge";

    /// <summary>This call belongs to another agent.</summary>
    public const string ForeignCall = "foreignCall";

    /// <summary>These call records belong to another user.</summary>
    public const string ForeignAgent = "foreignAgent";

    /// <summary>Calls cannot be saved now.</summary>
    public const string JournalUnavailable = "journalUnavailable";

    /// <summary>The customer could not be looked up.</summary>
    public const string LookupFailed = "lookupFailed";

    /// <summary>Looking up the customer took too long.</summary>
    public const string LookupTimedOut = "lookupTimedOut";

    /// <summary>This page cannot be reached.</summary>
    public const string PageUnreachable = "pageUnreachable";

    /// <summary>Something unexpected happened.</summary>
    public const string Unexpected = "unexpected";
}
