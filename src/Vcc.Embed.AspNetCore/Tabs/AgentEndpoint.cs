using Microsoft.AspNetCore.Http;
using Vcc.Embed.AspNetCore.Agents;
using Vcc.Embed.AspNetCore.Calls;
using Vcc.Embed.AspNetCore.Problems;
using Vcc.Embed.AspNetCore.Requests;

namespace Vcc.Embed.AspNetCore.Tabs;

/// <summary>Tells a tab which agent is signed in, so that it shows no other agent's phone. It makes no login at VCC.</summary>
internal sealed class AgentEndpoint(RequestGuard guard, RequestAgentResolver agents)
{
    public const string Path = "/agent";

    public async Task HandleAsync(HttpContext context)
    {
        if (await guard.RefuseAsync(context, needsJson: false).ConfigureAwait(false) || await agents.ResolveOrRefuseAsync(context).ConfigureAwait(false) is not { } resolved)
            return;

        var response = new AgentResponse(CallOwner.Create(context.User, resolved.Agent, resolved.Account).Key, resolved.Account.BaseAddress is { IsLoopback: true });
        await ResponseWriter.WriteOkAsync(context, response, ResponseJsonContext.Default.AgentResponse).ConfigureAwait(false);
    }
}

/// <summary>The key of an agent. It tells two users of one browser apart, and is no secret.</summary>
/// <param name="Agent">The key.</param>
/// <param name="Simulator">The account is on this machine, where only a simulator can be. The phone says so.</param>
internal sealed record AgentResponse(string Agent, bool Simulator);
