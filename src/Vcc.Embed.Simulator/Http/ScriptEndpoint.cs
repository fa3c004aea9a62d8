using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Http;

/// <summary>Serves the scripts of a page: from the given folder, or the package's scripts of a family.</summary>
internal sealed class ScriptEndpoint(SimulatorState state)
{
    /// <summary><c>/js/embed/{file}</c>: the given folder, or the chosen family.</summary>
    public Task HandleAsync(HttpContext context) => ServeAsync(context, state.Options.Profile, fromFolder: true);

    /// <summary><c>/{profile}/js/embed/{file}</c>: always the package's scripts of that family.</summary>
    public Task HandleProfileAsync(HttpContext context)
    {
        var name = (string?)context.Request.RouteValues["profile"];
        return Enum.TryParse<VccProfile>(name, ignoreCase: true, out var profile) && name?.Length == 1
            ? ServeAsync(context, profile, fromFolder: false)
            : NotFoundAsync(context);
    }

    private async Task ServeAsync(HttpContext context, VccProfile profile, bool fromFolder)
    {
        var file = (string?)context.Request.RouteValues["file"] ?? "";
        var vendors = fromFolder ? FromFolder(file) : null;
        var bytes = vendors ?? Own(profile, file) ?? Own(profile, ScriptNames.Canonical(file));
        if (bytes is null)
        {
            await NotFoundAsync(context).ConfigureAwait(false);
            return;
        }

        if (state.Run(() => state.Faults.Take(VccFaultNames.ScriptMissing, value: file)) is not null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (vendors is not null && !context.Request.IsHttps && vendors.AsSpan().IndexOf("wss:"u8) >= 0)
            SayThatTlsIsMissing(file);
        // The package's own file derives the address from its own URL.
        if (vendors is not null && ApiServerRewriter.IsIn(file))
            bytes = ApiServerRewriter.PointHere(state, context.Request, file, bytes);
        await HttpFaults.DelayAsync(state, context, VccFaultNames.ScriptSlow, null, file, TimeSpan.FromSeconds(30)).ConfigureAwait(false);
        if (state.Run(() => state.Faults.Take(VccFaultNames.ScriptBroken, value: file)) is not null)
            bytes = [.. bytes, .. "\nvar this is broken (;\n"u8];
        if (state.Run(() => state.Faults.Take(VccFaultNames.ScriptChanged, value: file)) is not null)
            bytes = [.. bytes, .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n/* changed {state.Time.GetUtcNow():O} */\n"))];
        var response = context.Response;
        response.ContentType = EmbeddedFileReader.TypeOf(file);
        response.Headers.CacheControl = "no-cache";
        response.Headers.AccessControlAllowOrigin = "*";
        if (state.Run(() => state.Faults.Take(VccFaultNames.ScriptWrongType, value: file)) is not null)
        {
            response.ContentType = "text/html";
            response.Headers.XContentTypeOptions = "nosniff";
        }

        await response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }

    // Such a page loads without an error and never connects; nothing else reports the reason.
    private void SayThatTlsIsMissing(string file)
    {
        SimulatorLog.TlsMissing(state.Log, file);
        state.Run(() => state.Transcript.Write("http", "note", "", "wss: without TLS", $"{file} connects to wss: addresses, which a simulator without TLS does not have"));
    }

    private static byte[]? Own(VccProfile profile, string file) =>
        EmbeddedFileReader.Find($"scripts/{(profile switch { VccProfile.N => "n", VccProfile.H => "h", _ => "s" })}/{file}", $"scripts/shared/{file}", $"scripts/{file}", $"assets/{file}");

    private byte[]? FromFolder(string file)
    {
        if (state.Options.ScriptsFolder is not { } folder)
            return null;
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, file));
        return path.StartsWith(root, StringComparison.Ordinal) && File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    private Task NotFoundAsync(HttpContext context)
    {
        state.Run(() => state.Transcript.WriteUnemulated("http", "", $"{context.Request.Method} {context.Request.Path}"));
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
