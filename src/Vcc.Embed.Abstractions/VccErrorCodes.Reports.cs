namespace Vcc.Embed;

public static partial class VccErrorCodes
{
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

    /// <summary>The browser does not play the ring of a call.</summary>
    public const string RingtoneBlocked = "ringtoneBlocked";

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
