namespace Vcc.Embed.Razor;

/// <summary>The state of the phone's connection to VCC. <see cref="Reconnecting"/> was ready before; <see cref="Lost"/> cannot be used; <see cref="VccConnection.Retrying"/> is true when the phone connects again by itself.</summary>
public enum VccConnectionState
{
    /// <summary>Not started.</summary>
    Idle,

    /// <summary>The first connection is being set up.</summary>
    Connecting,

    /// <summary>Calls can be made and received, if this page owns the voice channel.</summary>
    Ready,

    /// <summary>Was ready, and is trying again by itself. A call in progress goes on.</summary>
    Reconnecting,

    /// <summary>Not usable; <see cref="VccConnection.Error"/> names the reason. Without <see cref="VccConnection.Retrying"/> a person must act first.</summary>
    Lost,
}

/// <summary>The phone's connection to VCC.</summary>
/// <param name="State">Its state.</param>
/// <param name="VoiceRegistered">False while the SIP side is down although the agent channel is up: calls cannot arrive in this browser.</param>
/// <param name="Attempt">While reconnecting: which attempt this is.</param>
/// <param name="Total">While reconnecting: after how many the phone is shown as lost.</param>
/// <param name="Error">When lost, or after a failed attempt: why.</param>
/// <param name="Retrying">When lost: the phone attempts again every 30 to 60 seconds, and becomes ready by itself.</param>
public sealed record VccConnection(VccConnectionState State, bool VoiceRegistered, int? Attempt = null, int? Total = null, VccPhoneError? Error = null, bool Retrying = false);
