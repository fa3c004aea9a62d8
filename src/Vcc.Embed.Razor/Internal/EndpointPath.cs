namespace Vcc.Embed.Razor.Internal;

/// <summary>Resolves the spellings of an endpoint to one, as the element does in the page.</summary>
internal static class EndpointPath
{
    /// <summary>The path of an endpoint on this site, or the whole address on another, without a slash at its end.</summary>
    /// <exception cref="InvalidOperationException">The endpoint holds a route parameter instead of its value.</exception>
    public static string Resolve(string endpoint, string? baseUri)
    {
        if (endpoint.Contains('{', StringComparison.Ordinal))
            throw new InvalidOperationException($"Endpoint=\"{endpoint}\" holds a route parameter. Write its value, e.g. Endpoint=\"@($\"~/{{Tenant}}/vcc\")\".");

        var relative = endpoint.StartsWith("~/", StringComparison.Ordinal) ? endpoint[2..] : endpoint;
        var root = new Uri(baseUri ?? "http://localhost/");
        var address = new Uri(root, relative);
        return (address.Authority == root.Authority ? address.AbsolutePath : address.GetLeftPart(UriPartial.Path)).TrimEnd('/');
    }
}
