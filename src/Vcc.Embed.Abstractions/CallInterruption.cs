namespace Vcc.Embed;

/// <summary>What interrupted a call.</summary>
public enum CallInterruption
{
    /// <summary>The reason is not known.</summary>
    Unknown,

    /// <summary>The page was closed, reloaded or left.</summary>
    PageClosed,

    /// <summary>The page or the browser crashed. The next start of the phone closed the record.</summary>
    Crash,

    /// <summary>The connection to VCC was lost.</summary>
    SignalingLost,

    /// <summary>The sound was lost.</summary>
    MediaLost,

    /// <summary>Another tab or machine took the voice.</summary>
    VoiceTakenElsewhere,
}
