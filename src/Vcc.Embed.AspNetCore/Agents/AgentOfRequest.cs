using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vcc.Embed.AspNetCore.Answers;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Agents;

/// <summary>From the signed-in user to the agent, or to the answer why there is none.</summary>
internal sealed class AgentOfRequest(IVccAgentResolver byClaims)
{
    public static AgentOfRequest Create(IServiceProvider services, VccEmbedEndpointOptions options) =>
        new(new ClaimsAgentResolver(options, services.GetRequiredService<ILogger<ClaimsAgentResolver>>()));

    /// <summary>The agent; null when the refusal has been written already.</summary>
    public async ValueTask<VccAgent?> FindOrRefuseAsync(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated != true && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            await Answer.ProblemAsync(context, StatusCodes.Status401Unauthorized, ProblemTexts.NotSignedIn).ConfigureAwait(false);
            return null;
        }

        var resolver = context.RequestServices.GetService<IVccAgentResolver>() ?? byClaims;
        var agent = await resolver.ResolveAsync(context.User, context.RequestAborted).ConfigureAwait(false);
        if (agent is null)
            await Answer.ProblemAsync(context, StatusCodes.Status403Forbidden, ProblemTexts.NoAgent).ConfigureAwait(false);
        return agent;
    }
}
