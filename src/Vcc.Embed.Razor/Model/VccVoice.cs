namespace Vcc.Embed.Razor;

/// <summary>Whether this page rings and has the voice. VCC allows one page per agent.</summary>
public enum VccVoiceOwnership
{
    /// <summary>Not known yet.</summary>
    None,

    /// <summary>This page.</summary>
    Here,

    /// <summary>Another tab or another computer.</summary>
    Elsewhere,
}

/// <summary>The voice channel has another owner.</summary>
/// <param name="Ownership">Who has it now.</param>
public sealed record VccVoiceChange(VccVoiceOwnership Ownership);

/// <summary>The agent's availability changed.</summary>
/// <param name="Availability">What it is now.</param>
public sealed record VccAvailabilityChange(VccAvailability Availability);

/// <summary>The agent's calls ring on another device.</summary>
/// <param name="Device">The device.</param>
/// <param name="Mobile">The number, for <see cref="VccDevice.Mobile"/>.</param>
public sealed record VccDeviceChange(VccDevice Device, string? Mobile = null);
