using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vcc.Embed.AspNetCore.Problems;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Agents;

/// <summary>Resolves the agent of a request's user and the agent's account, or writes the refusal.</summary>
// Everything is resolved once, in the request's scope. A provider may take its tenant from there, for session and realm alike.
internal sealed partial class RequestAgentResolver(ClaimsAgentResolver byClaims, ILogger<RequestAgentResolver> logger)
{
    /// <summary>The agent and the account; null after the refusal has been written.</summary>
    public async ValueTask<(VccAgent Agent, VccAccount Account)?> ResolveOrRefuseAsync(HttpContext context)
    {
        if (await ResolveAgentAsync(context).ConfigureAwait(false) is not { } agent)
            return null;

        try
        {
            return (agent, await context.RequestServices.GetRequiredService<VccAccountResolver>().ResolveAsync(agent.Account, context.RequestAborted).ConfigureAwait(false));
        }
        catch (VccLoginException unusable)
        {
            LogNoAccount(logger, agent.Extension, unusable.Message, unusable.InnerException);
            await ResponseWriter.WriteLoginFailureAsync(context, unusable).ConfigureAwait(false);
            return null;
        }
    }

    private async ValueTask<VccAgent?> ResolveAgentAsync(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated != true && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status401Unauthorized, VccErrorCodes.NotSignedIn).ConfigureAwait(false);
            return null;
        }

        var resolver = context.RequestServices.GetService<IVccAgentResolver>() ?? byClaims;
        var agent = await resolver.ResolveAsync(context.User, context.RequestAborted).ConfigureAwait(false);
        if (agent is null)
        {
            LogNoAgent(logger, UserIdReader.Read(context.User), resolver.GetType().Name);
            await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status403Forbidden, VccErrorCodes.NoAgent).ConfigureAwait(false);
        }

        return agent;
    }

    [LoggerMessage(7, LogLevel.Information, "User {User} gets no phone, because {Resolver} found no VCC agent.")]
    private static partial void LogNoAgent(ILogger logger, string? user, string resolver);

    [LoggerMessage(8, LogLevel.Error, "The VCC account of agent {Extension} cannot be used: {Explanation}")]
    private static partial void LogNoAccount(ILogger logger, string extension, string explanation, Exception? cause);
}
