namespace Vcc.Embed;

/// <summary>The codes of <c>VccPhoneError.Code</c> and of the endpoints' problem details. They are stable; docs/errors.md lists their texts.</summary>
/// <remarks>This part has sign-in and connection; <c>.Calls</c> has calls and commands, <c>.Reports</c> has audio, reports and call records.</remarks>
public static partial class VccErrorCodes
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
}
