using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vcc.Embed.AspNetCore.Session;

namespace Vcc.Embed.AspNetCore.TagHelpers;

/// <summary>Finds the prefix of MapVccEmbed with the groups around it.</summary>
internal static class EndpointPrefixResolver
{
    public static string Resolve(EndpointDataSource endpoints, PathString pathBase)
    {
        var session = endpoints.Endpoints.OfType<RouteEndpoint>().FirstOrDefault(e => e.Metadata.GetMetadata<SessionEndpointMarker>() is not null)
            ?? throw new InvalidOperationException("<vcc-softphone> found no endpoints to talk to: call app.MapVccEmbed(), or set its endpoint attribute.");

        var path = session.RoutePattern.RawText!.Trim('/')[..^SessionEndpoint.Path.Trim('/').Length].TrimEnd('/');
        return pathBase.Add("/" + path).ToUriComponent();
    }
}
