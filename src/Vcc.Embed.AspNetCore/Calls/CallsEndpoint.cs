using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Agents;
using Vcc.Embed.AspNetCore.Problems;
using Vcc.Embed.AspNetCore.Requests;

namespace Vcc.Embed.AspNetCore.Calls;

/// <summary>Takes the call records that a phone delivers, and gives them to the application's journal. docs/calls.md describes both bodies.</summary>
internal sealed partial class CallsEndpoint(
    RequestGuard guard, RequestAgentResolver agents, UserRateLimiter limiter, CallBatchWriter writer, IOptionsMonitor<VccEmbedEndpointOptions> options, ILogger<CallsEndpoint> logger)
{
    public const string Path = "/calls";
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    public async Task HandleAsync(HttpContext context)
    {
        if (await guard.RefuseAsync(context, needsJson: true).ConfigureAwait(false) || await agents.ResolveOrRefuseAsync(context).ConfigureAwait(false) is not { } resolved)
            return;

        var perMinute = options.CurrentValue.CallPostsPerMinute;
        if (limiter.GetWait("calls", context.User, resolved.Agent, perMinute, perMinute) is { } wait)
        {
            await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status429TooManyRequests, VccErrorCodes.RateLimited, wait).ConfigureAwait(false);
            return;
        }

        var (request, code) = await CallsRequestReader.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (request is null)
        {
            var status = code == VccErrorCodes.CallsTooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
            await ResponseWriter.WriteProblemAsync(context, status, code!).ConfigureAwait(false);
            return;
        }

        await WriteAsync(context, request, CallOwner.Create(context.User, resolved.Agent, resolved.Account)).ConfigureAwait(false);
    }

    private async Task WriteAsync(HttpContext context, CallsRequest request, CallOwner owner)
    {
        if (request.Owner != owner.Key)
        {
            LogForeignOwner(logger, owner.User, owner.Agent);
            await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status403Forbidden, VccErrorCodes.ForeignAgent).ConfigureAwait(false);
            return;
        }

        var results = await writer.WriteAsync(request, owner, context.RequestServices).ConfigureAwait(false);
        if (results is null)
            await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status503ServiceUnavailable, VccErrorCodes.JournalUnavailable, RetryAfter).ConfigureAwait(false);
        else
            await ResponseWriter.WriteOkAsync(context, new CallResponse(results), CallJsonContext.Default.CallResponse).ConfigureAwait(false);
    }

    [LoggerMessage(20, LogLevel.Warning, "User {User}, agent {Agent}, sent calls of another user. They are not saved, and the browser keeps them.")]
    private static partial void LogForeignOwner(ILogger logger, string? user, string agent);
}
