namespace Vcc.Embed;

public static partial class VccErrorCodes
{
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

    /// <summary>The tab that owns the phone does not respond.</summary>
    public const string TabNotResponding = "tabNotResponding";

    /// <summary>The browser blocked the phone window.</summary>
    public const string PhoneWindowBlocked = "phoneWindowBlocked";
}
