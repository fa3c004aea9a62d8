using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Http;

/// <summary>Answers that are no answers, for the login and check-partner (faults F1 to F5, F14).</summary>
internal static class HttpFaults
{
    private const string Page = "<!doctype html><html><head><title>Sign in to the network</title></head><body><h1>502 Bad Gateway</h1></body></html>";

    /// <summary>True when a fault has taken the request.</summary>
    public static async Task<bool> HappenAsync(Exchange exchange, HttpContext context, string what, Agent? agent)
    {
        VccFault? Take(string kind) => exchange.Run(() => exchange.Faults.Take($"{what}.{kind}", agent));

        await DelayAsync(exchange, context, $"{what}.slow", agent, null, TimeSpan.FromSeconds(2)).ConfigureAwait(false);
        if (Take("reset") is not null)
        {
            context.Abort();
            return true;
        }

        if (Take("hang") is not null)
        {
            await HangAsync(context).ConfigureAwait(false);
            return true;
        }

        if (Take("status") is { } status)
            return await WriteAsync(context, Number(status, 502), "text/html", Page).ConfigureAwait(false);
        if (Take("html") is not null)
            return await WriteAsync(context, 200, "text/html", Page).ConfigureAwait(false);
        if (Take("empty") is not null)
            return await WriteAsync(context, 200, "application/json", "").ConfigureAwait(false);
        if (Take("code") is { } code)
            return await WriteAsync(context, 200, "application/json", $$"""{"code":{{Number(code, 401)}},"message":"{{TokenCheck.Message(Number(code, 401))}}"}""").ConfigureAwait(false);
        return Take("codeAsText") is { } text
            && await WriteAsync(context, 200, "application/json", $$"""{"code":"{{Number(text, 401)}}"}""").ConfigureAwait(false);
    }

    /// <summary>Waits if a fault says so. The clock is asked in the same moment in which the fault is used up.</summary>
    public static Task DelayAsync(Exchange exchange, HttpContext context, string name, Agent? agent, string? value, TimeSpan otherwise) =>
        exchange.Run(() => exchange.Faults.Take(name, agent, value: value) is { } slow
            ? Task.Delay(slow.Delay ?? otherwise, exchange.Time, context.RequestAborted)
            : Task.CompletedTask);

    private static int Number(VccFault fault, int otherwise) =>
        int.TryParse(fault.Value, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static async Task<bool> WriteAsync(HttpContext context, int status, string type, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        return true;
    }

    /// <summary>Until the caller has had enough.</summary>
    private static async Task HangAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (context.RequestAborted.Register(gone.SetResult).ConfigureAwait(false))
            await gone.Task.ConfigureAwait(false);
    }
}
