namespace Vcc.Embed.Razor;

/// <summary>The state of a call.</summary>
public enum VccCallState
{
    /// <summary>An incoming call rings at the agent.</summary>
    Ringing,

    /// <summary>VCC has the command to call; the agent's own leg is being set up.</summary>
    Dialing,

    /// <summary>The customer's phone rings.</summary>
    CustomerRinging,

    /// <summary>Both sides can talk.</summary>
    Connected,

    /// <summary>The call is over.</summary>
    Ended,
}

/// <summary>Why a call ended.</summary>
public enum VccCallEndReason
{
    /// <summary>VCC gave no reason.</summary>
    Unknown,

    /// <summary>The agent hung up.</summary>
    AgentHangUp,

    /// <summary>The customer hung up.</summary>
    CustomerHangUp,

    /// <summary>The other agent of an internal call hung up.</summary>
    OtherAgentHangUp,

    /// <summary>An incoming call that the agent did not answer.</summary>
    Missed,

    /// <summary>The customer did not answer.</summary>
    NoAnswer,

    /// <summary>The agent rejected it.</summary>
    Rejected,

    /// <summary>The agent gave up before the customer answered.</summary>
    Cancelled,

    /// <summary>The customer was busy.</summary>
    Busy,

    /// <summary>VCC could not place it; <see cref="VccCall.Error"/> has the details.</summary>
    Failed,

    /// <summary>Another agent or a queue took it over.</summary>
    Transferred,

    /// <summary>Another tab or computer took the voice channel.</summary>
    VoiceTakenElsewhere,

    /// <summary>The signalling connection was lost.</summary>
    SignalingLost,

    /// <summary>The sound was lost.</summary>
    MediaLost,

    /// <summary>The page was closed or left.</summary>
    PageClosed,
}
