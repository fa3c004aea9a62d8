using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Vcc.Embed.AspNetCore.Session;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Answers;

/// <summary>Writes the answers of the endpoints. No answer here holds anything that came from an exception's message.</summary>
internal static class Answer
{
    public static Task JsonAsync(HttpContext context, int status, SessionAnswer answer) =>
        WriteAsync(context, status, answer, AnswerJson.Default.SessionAnswer, "application/json");

    public static Task ProblemAsync(HttpContext context, int status, ProblemText text, TimeSpan? retryAfter = null)
    {
        if (retryAfter is { } wait)
            context.Response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

        var problem = new Problem(status, text.Reason, text.Title, text.Detail, text.TitleVi, text.DetailVi);
        return WriteAsync(context, status, problem, AnswerJson.Default.Problem, "application/problem+json");
    }

    public static Task LoginFailureAsync(HttpContext context, VccLoginException refused)
    {
        // Never 401: that word is kept for a user of the application who is not signed in.
        var status = refused.Reason switch
        {
            VccLoginFailure.AccountNotFound or VccLoginFailure.Misconfigured => StatusCodes.Status500InternalServerError,
            VccLoginFailure.Unreachable => StatusCodes.Status503ServiceUnavailable,
            VccLoginFailure.TimedOut => StatusCodes.Status504GatewayTimeout,
            _ => StatusCodes.Status502BadGateway,
        };
        return ProblemAsync(context, status, LoginFailureTexts.Of(refused), refused.RetryAfter);
    }

    private static Task WriteAsync<T>(HttpContext context, int status, T value, JsonTypeInfo<T> type, string contentType)
    {
        NoStore.ApplyTo(context.Response);
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(value, type, contentType, context.RequestAborted);
    }
}
