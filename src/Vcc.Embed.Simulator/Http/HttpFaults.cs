using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Faults;
using Vcc.Embed.Simulator.State;
using Vcc.Embed.Simulator.Tokens;

namespace Vcc.Embed.Simulator.Http;

/// <summary>Applies the faults of the responses of login and check-partner (F1 to F5, F14).</summary>
internal static class HttpFaults
{
    private const string Page = "<!doctype html><html><head><title>Sign in to the network</title></head><body><h1>502 Bad Gateway</h1></body></html>";

    /// <summary>True when a fault has written the response.</summary>
    public static async Task<bool> HappenAsync(SimulatorState state, HttpContext context, ResponseFaultNames names, Agent? agent)
    {
        VccFault? Take(string fault) => state.Run(() => state.Faults.Take(fault, agent));

        await DelayAsync(state, context, names.Slow, agent, null, TimeSpan.FromSeconds(2)).ConfigureAwait(false);
        if (Take(names.Reset) is not null)
        {
            context.Abort();
            return true;
        }

        if (Take(names.Hang) is not null)
        {
            await HangAsync(context).ConfigureAwait(false);
            return true;
        }

        if (Take(names.Status) is { } status)
            return await WriteAsync(context, Number(status, 502), "text/html", Page).ConfigureAwait(false);
        if (Take(names.Html) is not null)
            return await WriteAsync(context, 200, "text/html", Page).ConfigureAwait(false);
        if (Take(names.Empty) is not null)
            return await WriteAsync(context, 200, "application/json", "").ConfigureAwait(false);
        if (Take(names.Code) is { } code)
            return await WriteAsync(context, 200, "application/json", $$"""{"code":{{Number(code, 401)}},"message":"{{TokenCheck.Message(Number(code, 401))}}"}""").ConfigureAwait(false);
        return names.CodeAsText is not null && Take(names.CodeAsText) is { } text
            && await WriteAsync(context, 200, "application/json", $$"""{"code":"{{Number(text, 401)}}"}""").ConfigureAwait(false);
    }

    /// <summary>Waits if a fault is set. The timer starts in the moment when the fault is used.</summary>
    public static Task DelayAsync(SimulatorState state, HttpContext context, string name, Agent? agent, string? value, TimeSpan otherwise) =>
        state.Run(() => state.Faults.Take(name, agent, value: value) is { } slow
            ? Task.Delay(slow.Delay ?? otherwise, state.Time, context.RequestAborted)
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

    /// <summary>Waits until the caller closes the connection.</summary>
    private static async Task HangAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (context.RequestAborted.Register(gone.SetResult).ConfigureAwait(false))
            await gone.Task.ConfigureAwait(false);
    }
}
