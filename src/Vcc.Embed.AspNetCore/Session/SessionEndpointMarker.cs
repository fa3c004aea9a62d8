namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Marks the session endpoint, so that the tag helper finds its prefix.</summary>
internal sealed class SessionEndpointMarker
{
    public static readonly SessionEndpointMarker Instance = new();
}
