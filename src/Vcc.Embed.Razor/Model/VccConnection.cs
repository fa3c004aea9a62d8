namespace Vcc.Embed.Razor;

/// <summary>Where the phone's connection to VCC stands. <see cref="Reconnecting"/> was ready before; <see cref="Lost"/> does not come back by itself.</summary>
public enum VccConnectionState
{
    /// <summary>Not started.</summary>
    Idle,

    /// <summary>On the way to the first connection.</summary>
    Connecting,

    /// <summary>Calls can be made and received, if this page owns the voice channel.</summary>
    Ready,

    /// <summary>Was ready, and is trying again by itself. A call in progress goes on.</summary>
    Reconnecting,

    /// <summary>Gave up; <see cref="VccConnection.Error"/> says why.</summary>
    Lost,
}

/// <summary>The phone's connection to VCC.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="VoiceRegistered">False while the SIP side is down although the agent channel is up: calls cannot arrive in this browser.</param>
/// <param name="Attempt">While reconnecting: which attempt this is.</param>
/// <param name="Total">While reconnecting: after how many attempts the phone gives up.</param>
/// <param name="Error">When lost, or when connecting failed: why.</param>
public sealed record VccConnection(VccConnectionState State, bool VoiceRegistered, int? Attempt = null, int? Total = null, VccPhoneError? Error = null);
