using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Agents;
using Vcc.Embed.AspNetCore.Answers;
using Vcc.Embed.AspNetCore.Realm;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Turns a signed-in user into an agent whose phone may start. Nothing in the request's body, query or headers chooses the agent.</summary>
internal sealed partial class SessionEndpoint(
    AgentOfRequest agents,
    SessionRate rate,
    LoginFlights flights,
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
        var rate = new SessionRate(options);
        stopping.Register(rate.Dispose);
        return new SessionEndpoint(AgentOfRequest.Create(services, options), rate, new LoginFlights(stopping), options, services.GetRequiredService<ILogger<SessionEndpoint>>());
    }

    public async Task HandleAsync(HttpContext context)
    {
        NoStore.ApplyTo(context.Response);
        if (CrossSitePosts.Refuses(context.Request) is { } refusal)
        {
            LogRefused(logger, refusal);
            await Answer.ProblemAsync(context, StatusCodes.Status403Forbidden, ProblemTexts.Forbidden).ConfigureAwait(false);
            return;
        }

        if (!context.Request.HasJsonContentType())
        {
            await Answer.ProblemAsync(context, StatusCodes.Status415UnsupportedMediaType, ProblemTexts.Forbidden).ConfigureAwait(false);
            return;
        }

        if (await agents.FindOrRefuseAsync(context).ConfigureAwait(false) is not { } agent)
            return;

        if (rate.Refuses(context.User, agent) is { } wait)
        {
            await Answer.ProblemAsync(context, StatusCodes.Status429TooManyRequests, ProblemTexts.RateLimited, retryAfter: wait).ConfigureAwait(false);
            return;
        }

        await LogInAsync(context, agent).ConfigureAwait(false);
    }

    private async Task LogInAsync(HttpContext context, VccAgent agent)
    {
        try
        {
            var login = await flights.JoinAsync(agent, context.RequestServices.GetRequiredService<IVccLoginClient>(), context.RequestAborted).ConfigureAwait(false);
            await Answer.JsonAsync(context, StatusCodes.Status200OK, SessionAnswer.Of(login, RealmEndpoint.AddressBeside(context.Request), options)).ConfigureAwait(false);
        }
        catch (VccLoginException refused)
        {
            // The client has logged it already.
            await Answer.LoginFailureAsync(context, refused).ConfigureAwait(false);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A post to the VCC session endpoint was refused: {Why}.")]
    private static partial void LogRefused(ILogger logger, string why);
}
