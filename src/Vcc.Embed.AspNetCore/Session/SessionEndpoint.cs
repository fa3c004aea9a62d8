using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Agents;
using Vcc.Embed.AspNetCore.Problems;
using Vcc.Embed.AspNetCore.Realm;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Gives a signed-in user's phone what it needs to start. No part of the request's body, query or headers chooses the agent.</summary>
internal sealed partial class SessionEndpoint(
    RequestAgentResolver agents,
    SessionRateLimiter limiter,
    LoginCoalescer logins,
    VccEmbedEndpointOptions options,
    ILogger<SessionEndpoint> logger)
{
    public const string Path = "/session";

    public static SessionEndpoint Create(IServiceProvider services)
    {
        if (services.GetRequiredService<IServiceProviderIsService>() is var known && !known.IsService(typeof(IVccLoginClient)))
            throw new InvalidOperationException("MapVccEmbed needs the services of AddVccEmbed: call builder.Services.AddVccEmbed() first.");

        var options = services.GetRequiredService<IOptions<VccEmbedEndpointOptions>>().Value;
        var stopping = services.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        var limiter = new SessionRateLimiter(options);
        stopping.Register(limiter.Dispose);
        return new SessionEndpoint(RequestAgentResolver.Create(services, options), limiter, new LoginCoalescer(stopping), options, services.GetRequiredService<ILogger<SessionEndpoint>>());
    }

    public async Task HandleAsync(HttpContext context)
    {
        ResponseWriter.DisableStorage(context.Response);
        if (SameOriginCheck.GetRejectionReason(context.Request) is { } refusal)
        {
            LogRefused(logger, refusal);
            await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status403Forbidden, VccErrorCodes.Forbidden).ConfigureAwait(false);
            return;
        }

        if (!context.Request.HasJsonContentType())
        {
            await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status415UnsupportedMediaType, VccErrorCodes.Forbidden).ConfigureAwait(false);
            return;
        }

        if (await agents.ResolveOrRefuseAsync(context).ConfigureAwait(false) is not { } agent)
            return;

        if (limiter.GetWait(context.User, agent) is { } wait)
        {
            await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status429TooManyRequests, VccErrorCodes.RateLimited, retryAfter: wait).ConfigureAwait(false);
            return;
        }

        await LogInAsync(context, agent).ConfigureAwait(false);
    }

    private async Task LogInAsync(HttpContext context, VccAgent agent)
    {
        try
        {
            var login = await logins.JoinAsync(agent, context.RequestServices.GetRequiredService<IVccLoginClient>(), context.RequestAborted).ConfigureAwait(false);
            await ResponseWriter.WriteSessionAsync(context, SessionResponse.Create(login, RealmEndpoint.AddressBeside(context.Request), options)).ConfigureAwait(false);
        }
        catch (VccLoginException refused)
        {
            // The login client writes the log line.
            await ResponseWriter.WriteLoginFailureAsync(context, refused).ConfigureAwait(false);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A post to the VCC session endpoint was refused: {Why}.")]
    private static partial void LogRefused(ILogger logger, string why);
}
