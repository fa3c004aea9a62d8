using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Vcc.Embed.AspNetCore.Session;

namespace Vcc.Embed.AspNetCore.TagHelpers;

/// <summary>Finds the prefix of the MapVccEmbed that a page uses, with groups and the page's route values.</summary>
internal static class EndpointPrefixResolver
{
    /// <summary>The prefix below the application's root, e.g. <c>acme/vcc</c>.</summary>
    /// <exception cref="InvalidOperationException">No mapping fits the page, or several fit equally well.</exception>
    public static string Resolve(EndpointDataSource endpoints, HttpRequest page)
    {
        var patterns = endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<SessionEndpointMarker>() is not null)
            .Select(endpoint => endpoint.RoutePattern).ToArray();
        if (patterns.Length == 0)
            throw new InvalidOperationException("<vcc-softphone> found no endpoints to talk to: call app.MapVccEmbed(), or set its endpoint attribute.");

        var filled = patterns.Select(pattern => Fill(pattern, page.RouteValues)).OfType<string>().ToArray();
        if (filled.Length == 0)
            throw new InvalidOperationException($"<vcc-softphone> cannot fill in {Describe(patterns)}, because the page's route lacks a value. Set its endpoint attribute, e.g. endpoint=\"~/acme/vcc\".");

        var around = filled.Where(prefix => page.Path.StartsWithSegments(Parent(prefix))).ToArray();
        var best = (around.Length > 0 ? around : filled).GroupBy(prefix => Parent(prefix).Value!.Length).MaxBy(group => group.Key)!.ToArray();
        return best.Length == 1
            ? best[0]
            : throw new InvalidOperationException($"<vcc-softphone> found {Describe(patterns)}, and the page's path prefers none. Set its endpoint attribute.");
    }

    /// <summary>The pattern's prefix with the route values, or null when one is missing.</summary>
    private static string? Fill(RoutePattern pattern, RouteValueDictionary values)
    {
        var segments = pattern.PathSegments.SkipLast(1).Select(segment => segment.Parts.Select(part => FillPart(part, pattern, values)).ToArray()).ToArray();
        return segments.Any(parts => parts.Contains(null)) ? null : string.Join('/', segments.Select(parts => string.Concat(parts)));
    }

    private static string? FillPart(RoutePatternPart part, RoutePattern pattern, RouteValueDictionary values) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter when (values[parameter.Name] ?? pattern.Defaults.GetValueOrDefault(parameter.Name)) is { } value =>
            Uri.EscapeDataString(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!),
        _ => null,
    };

    // The group around a mapping. A page in the group of one mapping uses that one.
    private static PathString Parent(string prefix) =>
        prefix.LastIndexOf('/') is > 0 and var end ? PathString.FromUriComponent("/" + prefix[..end]) : PathString.Empty;

    private static string Describe(IEnumerable<RoutePattern> patterns) => string.Join(" and ", patterns.Select(pattern => $"MapVccEmbed of {pattern.RawText}"));
}
