using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Agents;
using Vcc.Embed.AspNetCore.Problems;
using Vcc.Embed.AspNetCore.Realm;
using Vcc.Embed.AspNetCore.Requests;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Gives a signed-in user's phone what it needs to start. No part of the request's body, query or headers chooses the agent.</summary>
internal sealed partial class SessionEndpoint(
    RequestGuard guard, RequestAgentResolver agents, SessionProvider sessions, RealmEndpoint realm,
    IOptionsMonitor<VccEmbedEndpointOptions> options, ILogger<SessionEndpoint> logger)
{
    public const string Path = "/session";

    /// <summary>The value of the phone's header that asks for a new login.</summary>
    private const string Fresh = "fresh";

    public async Task HandleAsync(HttpContext context)
    {
        if (await guard.RefuseAsync(context, needsJson: true).ConfigureAwait(false))
            return;
        if (await agents.ResolveOrRefuseAsync(context).ConfigureAwait(false) is { } resolved)
            await OpenAsync(context, resolved.Agent, resolved.Account).ConfigureAwait(false);
    }

    private async Task OpenAsync(HttpContext context, VccAgent agent, VccAccount account)
    {
        var isFresh = context.Request.Headers[SameOriginCheck.HeaderName] == Fresh;
        var result = await sessions.GetAsync(context.User, account, agent, isFresh, context.RequestAborted).ConfigureAwait(false);
        if (result.Refusal is { } refusal)
        {
            await ResponseWriter.WriteLoginFailureAsync(context, refusal).ConfigureAwait(false);
            return;
        }

        if (result.Session is not { } session)
        {
            await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status429TooManyRequests, VccErrorCodes.RateLimited, retryAfter: result.Wait).ConfigureAwait(false);
            return;
        }

        LogOpened(logger, UserIdReader.Read(context.User), agent.Extension, account.Domain!, result.IsReused);
        var ice = await GetIceServersAsync(context, agent).ConfigureAwait(false);
        var ticket = new RealmTicket(agent.Account, account.BaseAddress!);
        var scripts = ScriptResolver.Resolve(ticket, options.CurrentValue, context.Request.Path);
        await ResponseWriter.WriteSessionAsync(context, SessionResponse.Create(session.Token, account, agent, realm.AddressBesideSession(context.Request, ticket), scripts, ice, options.CurrentValue, context), result.IsReused).ConfigureAwait(false);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031", Justification = "The provider is the application's code and may throw anything. The phone works without TURN in most networks.")]
    private async ValueTask<IEnumerable<VccIceServer>?> GetIceServersAsync(HttpContext context, VccAgent agent)
    {
        if (context.RequestServices.GetService<IVccIceServerProvider>() is not { } provider)
            return options.CurrentValue.IceServers;

        try
        {
            return await provider.GetIceServersAsync(agent, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception failed) when (!context.RequestAborted.IsCancellationRequested)
        {
            LogNoIceServers(logger, failed);
            return options.CurrentValue.IceServers;
        }
    }

    [LoggerMessage(4, LogLevel.Information, "User {User} is VCC agent {Extension} of domain {Domain}. Login reused: {Reused}.")]
    private static partial void LogOpened(ILogger logger, string? user, string extension, string domain, bool reused);

    [LoggerMessage(5, LogLevel.Warning, "The IVccIceServerProvider failed, so the session has the ICE servers of the options.")]
    private static partial void LogNoIceServers(ILogger logger, Exception failed);
}
