using System.Diagnostics.CodeAnalysis;

namespace Vcc.Embed.Razor;

/// <summary>Does this page ring and talk? VCC allows one page per agent.</summary>
public enum VccVoiceOwnership
{
    /// <summary>Not known yet.</summary>
    None,

    /// <summary>This page.</summary>
    Here,

    /// <summary>Another tab or another computer.</summary>
    Elsewhere,
}

/// <summary>Does VCC hand calls to the agent?</summary>
public enum VccAvailability
{
    /// <summary>Not known yet.</summary>
    Unknown,

    /// <summary>Calls come in.</summary>
    Online,

    /// <summary>No calls come in.</summary>
    Offline,

    /// <summary>VCC stopped calls because one was not answered.</summary>
    NoAnswer,
}

/// <summary>Where the agent's calls ring; the numbers are VCC's.</summary>
[SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "VCC has no device 0.")]
public enum VccDevice
{
    /// <summary>This browser.</summary>
    Browser = 1,

    /// <summary>An IP phone or softphone that must be signed in.</summary>
    IPPhone = 2,

    /// <summary>A mobile phone, by its number.</summary>
    Mobile = 3,

    /// <summary>An IP phone without sign-in.</summary>
    FixedIPPhone = 4,

    /// <summary>VCC's own softphone.</summary>
    VendorSoftphone = 6,
}

/// <summary>The voice channel changed hands.</summary>
/// <param name="Ownership">Who has it now.</param>
public sealed record VccVoiceChange(VccVoiceOwnership Ownership);

/// <summary>The agent's availability changed.</summary>
/// <param name="Availability">What it is now.</param>
public sealed record VccAvailabilityChange(VccAvailability Availability);

/// <summary>The agent's calls ring on another device.</summary>
/// <param name="Device">The device.</param>
/// <param name="Mobile">The number, for <see cref="VccDevice.Mobile"/>.</param>
public sealed record VccDeviceChange(VccDevice Device, string? Mobile = null);
