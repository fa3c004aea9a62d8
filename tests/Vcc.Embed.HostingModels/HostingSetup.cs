namespace Vcc.Embed.HostingModels;

/// <summary>What a test changes about the app.</summary>
public sealed class HostingSetup
{
    public Action<WebApplicationBuilder>? Services { get; init; }

    /// <summary>Middleware before routing, e.g. <c>UsePathBase</c>.</summary>
    public Action<WebApplication>? Pipeline { get; init; }

    /// <summary>Maps the phone's endpoints. Without it the page has a phone that a test controls.</summary>
    public Action<WebApplication>? Endpoints { get; init; }

    /// <summary>Whether the app has a dialog of its own for lost circuits, as Blazor's template has.</summary>
    public bool HasReconnectDialog { get; init; }

    /// <summary>The page's <c>base</c>. Default: the path base of the request.</summary>
    public string? BaseHref { get; init; }
}
