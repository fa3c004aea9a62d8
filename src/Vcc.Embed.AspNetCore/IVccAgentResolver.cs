using System.Security.Claims;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore;

/// <summary>Says which VCC agent a signed-in user of the application is. Register yours with <c>AddAgentResolver&lt;T&gt;()</c>; without one, <see cref="VccEmbedClaimTypes"/> are read.</summary>
/// <remarks>Only the authenticated principal is handed over, never the request: an agent that a browser could name would be an agent that any user could be.</remarks>
public interface IVccAgentResolver
{
    /// <summary>The agent of this user, or <see langword="null"/> when the user has no phone. The browser then gets 403 with code <c>noAgent</c>.</summary>
    /// <param name="user">The authenticated user of the request.</param>
    /// <param name="cancellationToken">Ends when the browser gives up waiting.</param>
    ValueTask<VccAgent?> ResolveAsync(ClaimsPrincipal user, CancellationToken cancellationToken = default);
}
