using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.AspNetCore.Customers;

/// <summary>Decides which links into the CRM a phone may show.</summary>
internal static class CustomerLinkResolver
{
    private const int Longest = 2000;

    /// <summary>The link as a browser needs it; null for a link that is neither a path of the application nor an http(s) address.</summary>
    public static string? Resolve(string? link, PathString pathBase)
    {
        if (link is not { Length: > 0 and <= Longest } || link.Any(c => char.IsControl(c) || c is '\\' or '"' or '<' or '>'))
            return null;
        // Two slashes lead to another host.
        if (link[0] == '/')
            return link.Length > 1 && link[1] == '/' ? null : pathBase.ToUriComponent() + link;
        if (link.StartsWith("~/", StringComparison.Ordinal))
            return link.Length > 2 && link[2] == '/' ? null : pathBase.ToUriComponent() + link[1..];

        return Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? link : null;
    }
}
