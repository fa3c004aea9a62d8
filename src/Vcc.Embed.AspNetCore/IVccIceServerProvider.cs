using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore;

/// <summary>Supplies ICE servers for each session, e.g. with short-lived TURN passwords. Registered with <c>AddIceServerProvider</c>.</summary>
public interface IVccIceServerProvider
{
    /// <summary>The ICE servers for an agent's session; <see langword="null"/> for those of the vendor's scripts, an empty list for none.</summary>
    /// <remarks>An exception is logged, and the session gets <see cref="VccEmbedEndpointOptions.IceServers"/>.</remarks>
    ValueTask<IReadOnlyList<VccIceServer>?> GetIceServersAsync(VccAgent agent, CancellationToken cancellationToken = default);
}
