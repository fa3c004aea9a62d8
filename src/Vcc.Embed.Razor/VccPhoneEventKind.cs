namespace Vcc.Embed.Razor;

/// <summary>What happened; the record that comes with each is named in the text.</summary>
public enum VccPhoneEventKind
{
    /// <summary>The connection to VCC changed. Detail: <see cref="VccConnection"/>.</summary>
    ConnectionChanged,

    /// <summary>This page gained or lost the voice channel. Detail: <see cref="VccVoiceChange"/>.</summary>
    VoiceChanged,

    /// <summary>VCC hands calls to the agent, or stopped to. Detail: <see cref="VccAvailabilityChange"/>.</summary>
    AvailabilityChanged,

    /// <summary>Calls ring on another device. Detail: <see cref="VccDeviceChange"/>.</summary>
    DeviceChanged,

    /// <summary>An incoming call rings: the moment for a screen pop. Detail: <see cref="VccCall"/>.</summary>
    CallRinging,

    /// <summary>VCC accepted an outgoing call; the agent's own leg is being set up. Detail: <see cref="VccCall"/>.</summary>
    CallDialing,

    /// <summary>The customer's phone rings. Detail: <see cref="VccCall"/>.</summary>
    CustomerRinging,

    /// <summary>Both sides can talk. Detail: <see cref="VccCall"/>.</summary>
    CallConnected,

    /// <summary>VCC confirmed a hold. Detail: <see cref="VccCall"/>.</summary>
    CallHeld,

    /// <summary>VCC confirmed the end of a hold. Detail: <see cref="VccCall"/>.</summary>
    CallUnheld,

    /// <summary>The agent's microphone is off. Detail: <see cref="VccCall"/>.</summary>
    CallMuted,

    /// <summary>The agent's microphone is on again. Detail: <see cref="VccCall"/>.</summary>
    CallUnmuted,

    /// <summary>Call id, line or number became known, or a late error amended the reason of the end. Detail: <see cref="VccCall"/>.</summary>
    CallUpdated,

    /// <summary>The call is over. Detail: <see cref="VccCall"/>.</summary>
    CallEnded,

    /// <summary>Another agent wants to hand a call over. Detail: <see cref="VccTransferOffer"/>.</summary>
    TransferOffered,

    /// <summary>A transfer offer was answered or ran out. Detail: <see cref="VccTransferAnswer"/>.</summary>
    TransferAnswered,

    /// <summary>A call changed hands. Detail: <see cref="VccTransferSuccess"/>.</summary>
    TransferSucceeded,

    /// <summary>A transfer failed; the call stays where it was. Detail: <see cref="VccPhoneError"/>.</summary>
    TransferFailed,

    /// <summary>VCC listed who can take a call now. Detail: <see cref="VccTransferAgents"/>.</summary>
    TransferAgentsListed,

    /// <summary>VCC told the result of passing the call to its survey. Detail: <see cref="VccTransferSurvey"/>.</summary>
    TransferSurvey,

    /// <summary>Something is wrong with the sound. Detail: <see cref="VccAudioTrouble"/>.</summary>
    AudioProblem,

    /// <summary>The sound is good again. Detail: <see cref="VccAudioRecovery"/>.</summary>
    AudioRecovered,

    /// <summary>A reading of the call's quality. Detail: <see cref="VccQuality"/>.</summary>
    Quality,

    /// <summary>A text that VCC wants the agent to see. Detail: <see cref="VccNotice"/>.</summary>
    Notice,

    /// <summary>Something went wrong outside of a command. Detail: <see cref="VccPhoneError"/>.</summary>
    Error,
}
