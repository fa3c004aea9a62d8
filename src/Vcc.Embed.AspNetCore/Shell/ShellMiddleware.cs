using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Vcc.Embed.AspNetCore.TagHelpers;

namespace Vcc.Embed.AspNetCore.Shell;

/// <summary>Opens the shell where a signed-in user opens a page in a tab. The shell then shows the page in its frame.</summary>
/// <remarks>Browsers say in <c>Sec-Fetch-Dest</c> where a response goes, so the page keeps its address.</remarks>
internal sealed class ShellMiddleware(
    RequestDelegate next,
    EndpointDataSource endpoints,
    IOptionsMonitor<VccEmbedEndpointOptions> endpointOptions,
    VccShellOptions options,
    ILogger<ShellMiddleware> log)
{
    public Task InvokeAsync(HttpContext context)
    {
        var goesTo = context.Request.Headers["Sec-Fetch-Dest"].ToString();
        if (context.Request.Headers["Sec-Fetch-Mode"] != "navigate")
            return next(context);
        if (goesTo == "document" && OpensShell(context))
            return WriteShellAsync(context);
        return goesTo == "iframe" ? ShowInFrameAsync(context) : next(context);
    }

    private bool OpensShell(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.User.Identity?.IsAuthenticated == true
        && IsPage(context.GetEndpoint())
        && !Path.HasExtension(context.Request.Path.Value)
        && !options.Excludes(context);

    /// <summary>Files and the phone's own endpoints have metadata. Without routing before it, nothing is known of the endpoint.</summary>
    private static bool IsPage(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<VccNoShellAttribute>() is null && endpoint?.Metadata.GetMetadata<StaticAssetDescriptor>() is null;

    private Task WriteShellAsync(HttpContext context)
    {
        var endpoint = options.Endpoint ?? "~/" + EndpointPrefixResolver.Resolve(endpoints, context.Request);
        return ShellPage.WriteAsync(context, endpoint, endpointOptions.CurrentValue.ScriptNonce?.Invoke(context));
    }

    private async Task ShowInFrameAsync(HttpContext context)
    {
        context.Response.OnStarting(TellAboutFrame, context);
        await next(context).ConfigureAwait(false);
        if (!context.Response.HasStarted && LeavesTo(context) is { } address)
            await LeavingPage.WriteAsync(context, address).ConfigureAwait(false);
    }

    private Task TellAboutFrame(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        // The page of the frame has the address of the shell, so a cache must tell the two apart.
        headers.Append(HeaderNames.Vary, "Sec-Fetch-Dest");
        if (headers.XFrameOptions.ToString().Equals("DENY", StringComparison.OrdinalIgnoreCase))
            ShellLog.FrameForbidden(log, HeaderNames.XFrameOptions, context.Request.Path);
        else if (headers.ContentSecurityPolicy.ToString().Contains("frame-ancestors 'none'", StringComparison.OrdinalIgnoreCase))
            ShellLog.FrameForbidden(log, HeaderNames.ContentSecurityPolicy, context.Request.Path);
        return Task.CompletedTask;
    }

    /// <summary>The other site that a redirect leads to, e.g. an identity provider. Such sites refuse to be shown in a frame.</summary>
    private static Uri? LeavesTo(HttpContext context)
    {
        // A POST that another site is to get again cannot be written as a link.
        var isRedirect = context.Response.StatusCode is 301 or 302 or 303 || (context.Response.StatusCode is 307 or 308 && HttpMethods.IsGet(context.Request.Method));
        if (!isRedirect || !Uri.TryCreate(context.Response.Headers.Location.ToString(), UriKind.Absolute, out var address))
            return null;
        var isWeb = address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;
        var own = context.Request.Host;
        return isWeb && !string.Equals(address.Authority, own.Value, StringComparison.OrdinalIgnoreCase) ? address : null;
    }
}
