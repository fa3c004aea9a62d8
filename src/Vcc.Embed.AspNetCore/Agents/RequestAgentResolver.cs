using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vcc.Embed.AspNetCore.Problems;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Agents;

/// <summary>Resolves the agent of a request's user, or writes the refusal.</summary>
internal sealed class RequestAgentResolver(IVccAgentResolver byClaims)
{
    public static RequestAgentResolver Create(IServiceProvider services, VccEmbedEndpointOptions options) =>
        new(new ClaimsAgentResolver(options, services.GetRequiredService<ILogger<ClaimsAgentResolver>>()));

    /// <summary>The agent; null after the refusal has been written.</summary>
    public async ValueTask<VccAgent?> ResolveOrRefuseAsync(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated != true && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status401Unauthorized, VccErrorCodes.NotSignedIn).ConfigureAwait(false);
            return null;
        }

        var resolver = context.RequestServices.GetService<IVccAgentResolver>() ?? byClaims;
        var agent = await resolver.ResolveAsync(context.User, context.RequestAborted).ConfigureAwait(false);
        if (agent is null)
            await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status403Forbidden, VccErrorCodes.NoAgent).ConfigureAwait(false);
        return agent;
    }
}
