using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Vcc.Embed.AspNetCore.Problems;

namespace Vcc.Embed.AspNetCore.Requests;

/// <summary>Refuses requests that the phone in a page of the application does not send.</summary>
internal sealed partial class RequestGuard(ILogger<RequestGuard> logger)
{
    /// <summary>Whether the request was refused. The refusal is then written.</summary>
    public async ValueTask<bool> RefuseAsync(HttpContext context, bool needsJson)
    {
        ResponseWriter.DisableStorage(context.Response);
        if (SameOriginCheck.GetRejectionReason(context.Request) is { } reason)
        {
            LogRefused(logger, context.GetEndpoint()?.DisplayName, reason);
            await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status403Forbidden, VccErrorCodes.Forbidden).ConfigureAwait(false);
            return true;
        }

        if (!needsJson || context.Request.HasJsonContentType())
            return false;

        await ResponseWriter.WriteProblemAsync(context, StatusCodes.Status415UnsupportedMediaType, VccErrorCodes.Forbidden).ConfigureAwait(false);
        return true;
    }

    [LoggerMessage(1, LogLevel.Warning, "A request to the endpoint {Endpoint} was refused: {Why}.")]
    private static partial void LogRefused(ILogger logger, string? endpoint, string why);
}
