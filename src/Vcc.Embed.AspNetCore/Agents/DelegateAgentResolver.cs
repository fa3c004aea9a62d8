using System.Security.Claims;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Agents;

/// <summary>Resolves the agent by a function of the application.</summary>
internal sealed class DelegateAgentResolver(Func<ClaimsPrincipal, VccAgent?> resolve) : IVccAgentResolver
{
    public ValueTask<VccAgent?> ResolveAsync(ClaimsPrincipal user, CancellationToken cancellationToken = default) => ValueTask.FromResult(resolve(user));
}
