namespace Vcc.Embed.Razor;

/// <summary>What is wrong with the sound.</summary>
public enum VccAudioProblem
{
    /// <summary>The browser or the agent refused the microphone.</summary>
    MicrophoneDenied,

    /// <summary>The browser has not asked the agent for the microphone yet, or nobody replied.</summary>
    MicrophonePending,

    /// <summary>There is no microphone.</summary>
    MicrophoneMissing,

    /// <summary>Another program holds the microphone.</summary>
    MicrophoneBusy,

    /// <summary>The page is not served over HTTPS.</summary>
    InsecurePage,

    /// <summary>A Permissions-Policy forbids the microphone.</summary>
    BlockedByPolicy,

    /// <summary>The microphone was unplugged.</summary>
    MicrophoneLost,

    /// <summary>The headset or the system muted the microphone, and not the phone.</summary>
    MicrophoneMuted,

    /// <summary>The browser does not play the sound of the call. It plays after the next click or key.</summary>
    PlaybackBlocked,

    /// <summary>The call is connected but nothing is heard.</summary>
    NoInboundAudio,

    /// <summary>Packets are lost or late.</summary>
    PoorQuality,

    /// <summary>A call rings, but the browser plays no sound before the next click or key.</summary>
    RingtoneBlocked,
}

/// <summary>Something is wrong with the sound.</summary>
/// <param name="Problem">What.</param>
/// <param name="Error">The same as an error with texts.</param>
public sealed record VccAudioTrouble(VccAudioProblem Problem, VccPhoneError Error);

/// <summary>The sound is good again.</summary>
/// <param name="Problem">What had been wrong.</param>
public sealed record VccAudioRecovery(VccAudioProblem Problem);

/// <summary>How well the agent hears, measured in the browser.</summary>
/// <param name="PacketsLost">Packets lost since the call began.</param>
/// <param name="PacketsReceived">Packets received since the call began.</param>
/// <param name="JitterMs">Jitter in milliseconds.</param>
/// <param name="RoundTripMs">Round trip in milliseconds, where the other side reports it.</param>
/// <param name="Score">0 (unusable) to 5 (perfect).</param>
public sealed record VccQuality(long PacketsLost, long PacketsReceived, double JitterMs, double? RoundTripMs, double Score);
