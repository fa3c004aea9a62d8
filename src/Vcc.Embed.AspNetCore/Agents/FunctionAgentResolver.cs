using System.Security.Claims;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Agents;

internal sealed class FunctionAgentResolver(Func<ClaimsPrincipal, VccAgent?> resolve) : IVccAgentResolver
{
    public ValueTask<VccAgent?> ResolveAsync(ClaimsPrincipal user, CancellationToken cancellationToken = default) => ValueTask.FromResult(resolve(user));
}
