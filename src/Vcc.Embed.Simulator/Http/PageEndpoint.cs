using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.Simulator.Http;

/// <summary>Serves the simulator's pages and their assets.</summary>
internal static class PageEndpoint
{
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; media-src 'self' blob: data:; connect-src 'self' ws: wss:; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; object-src 'none'";

    public static Task ConsoleAsync(HttpContext context) => PageAsync(context, "console.html");

    public static Task CustomerAsync(HttpContext context) => PageAsync(context, "customer.html");

    public static Task AssetAsync(HttpContext context)
    {
        var file = (string?)context.Request.RouteValues["file"] ?? "";
        return WriteAsync(context, file, EmbeddedFileReader.Find("assets/" + file, "pages/" + file));
    }

    private static Task PageAsync(HttpContext context, string file)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return WriteAsync(context, file, EmbeddedFileReader.Find("pages/" + file));
    }

    private static Task WriteAsync(HttpContext context, string file, byte[]? bytes)
    {
        if (bytes is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = EmbeddedFileReader.TypeOf(file);
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
