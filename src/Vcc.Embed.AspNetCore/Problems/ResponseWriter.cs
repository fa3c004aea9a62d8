using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Vcc.Embed.AspNetCore.Requests;
using Vcc.Embed.AspNetCore.Session;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Problems;

/// <summary>Writes the responses of the endpoints. No response holds text of an exception's message.</summary>
internal static class ResponseWriter
{
    public static Task WriteSessionAsync(HttpContext context, SessionResponse session, bool isReused)
    {
        Count(context, isReused ? "reused" : "ok", StatusCodes.Status200OK);
        return WriteAsync(context, StatusCodes.Status200OK, session, ResponseJsonContext.Default.SessionResponse, "application/json");
    }

    public static Task WriteOkAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type)
    {
        Count(context, "ok", StatusCodes.Status200OK);
        return WriteAsync(context, StatusCodes.Status200OK, value, type, "application/json");
    }

    public static Task WriteProblemAsync(HttpContext context, int status, string code, TimeSpan? retryAfter = null)
    {
        Count(context, code, status);
        if (retryAfter is { } wait)
            context.Response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

        VccErrorText text = VccErrorTexts.Get(code, RequestLanguageResolver.Resolve(context));
        var problem = new Problem(status, code, text.Title, text.ForAgent);
        return WriteAsync(context, status, problem, ResponseJsonContext.Default.Problem, "application/problem+json");
    }

    public static Task WriteLoginFailureAsync(HttpContext context, VccLoginException refused)
    {
        // Never 401, which means that the user is not signed in to the application.
        var status = refused.Reason switch
        {
            VccLoginFailure.AccountNotFound or VccLoginFailure.Misconfigured => StatusCodes.Status500InternalServerError,
            VccLoginFailure.Unreachable or VccLoginFailure.AccountUnavailable => StatusCodes.Status503ServiceUnavailable,
            VccLoginFailure.TimedOut => StatusCodes.Status504GatewayTimeout,
            _ => StatusCodes.Status502BadGateway,
        };
        return WriteProblemAsync(context, status, refused.Code, refused.RetryAfter);
    }

    public static void DisableStorage(HttpResponse response) => response.Headers.CacheControl = "no-store";

    private static void Count(HttpContext context, string result, int status) => context.GetEndpoint()?.Metadata.GetMetadata<EndpointMetrics>()?.Record(result, status);

    private static Task WriteAsync<T>(HttpContext context, int status, T value, JsonTypeInfo<T> type, string contentType)
    {
        DisableStorage(context.Response);
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(value, type, contentType, context.RequestAborted);
    }
}
