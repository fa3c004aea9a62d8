namespace Vcc.Embed.AspNetCore;

/// <summary>A STUN or TURN server, shaped like the browser's <c>RTCIceServer</c> (WebRTC 1.0, section 4.2.4).</summary>
/// <param name="Urls">One or more <c>stun:</c>, <c>turn:</c> or <c>turns:</c> addresses.</param>
/// <param name="Username">The TURN user, if the server requires one. The browser receives it.</param>
/// <param name="Credential">The TURN password, if the server requires one. The browser receives it, so give short-lived ones.</param>
public sealed record VccIceServer(IReadOnlyList<string> Urls, string? Username = null, string? Credential = null)
{
    /// <summary>The addresses and the user; never the password.</summary>
    public override string ToString() => $"{string.Join(' ', Urls)} {Username}".TrimEnd();
}
