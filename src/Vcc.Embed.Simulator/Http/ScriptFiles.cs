using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Http;

/// <summary>The scripts a page embeds: a folder's when one is given, otherwise our own of the profile, otherwise those all profiles share.</summary>
internal sealed class ScriptFiles(Exchange exchange)
{
    /// <summary><c>/js/embed/{file}</c>: the chosen profile, or the given folder.</summary>
    public Task HandleAsync(HttpContext context) => ServeAsync(context, exchange.Options.Profile, fromFolder: true);

    /// <summary><c>/{profile}/js/embed/{file}</c>: always our own of that profile.</summary>
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
        var bytes = vendors ?? Own(profile, file);
        if (bytes is null)
        {
            await NotFoundAsync(context).ConfigureAwait(false);
            return;
        }

        if (exchange.Run(() => exchange.Faults.Take("script.missing", value: file)) is not null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (vendors is not null && !context.Request.IsHttps && vendors.AsSpan().IndexOf("wss:"u8) >= 0)
            SayThatTlsIsMissing(file);
        // Our own finds the simulator by the address it came from.
        if (vendors is not null && ApiServer.IsIn(file))
            bytes = ApiServer.PointHere(exchange, context.Request, file, bytes);
        await HttpFaults.DelayAsync(exchange, context, "script.slow", null, file, TimeSpan.FromSeconds(30)).ConfigureAwait(false);
        if (exchange.Run(() => exchange.Faults.Take("script.broken", value: file)) is not null)
            bytes = [.. bytes, .. "\nvar this is broken (;\n"u8];
        if (exchange.Run(() => exchange.Faults.Take("script.changed", value: file)) is not null)
            bytes = [.. bytes, .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n/* changed {exchange.Time.GetUtcNow():O} */\n"))];
        var response = context.Response;
        response.ContentType = EmbeddedFiles.TypeOf(file);
        response.Headers.CacheControl = "no-cache";
        response.Headers.AccessControlAllowOrigin = "*";
        if (exchange.Run(() => exchange.Faults.Take("script.wrongType", value: file)) is not null)
        {
            response.ContentType = "text/html";
            response.Headers.XContentTypeOptions = "nosniff";
        }

        await response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }

    // Such a page loads without a fault and then never connects: nothing else would say why.
    private void SayThatTlsIsMissing(string file)
    {
        SimulatorLog.TlsMissing(exchange.Log, file);
        exchange.Run(() => exchange.Transcript.Write("http", "note", "", "wss: without TLS", $"{file} connects to wss: addresses, which a simulator without TLS does not have"));
    }

    private static byte[]? Own(VccProfile profile, string file) =>
        EmbeddedFiles.Find($"scripts/{(profile switch { VccProfile.N => "n", VccProfile.H => "h", _ => "s" })}/{file}", $"scripts/shared/{file}", $"scripts/{file}", $"assets/{file}");

    private byte[]? FromFolder(string file)
    {
        if (exchange.Options.ScriptsFolder is not { } folder)
            return null;
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, file));
        return path.StartsWith(root, StringComparison.Ordinal) && File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    private Task NotFoundAsync(HttpContext context)
    {
        exchange.Run(() => exchange.Transcript.WriteUnemulated("http", "", $"{context.Request.Method} {context.Request.Path}"));
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
