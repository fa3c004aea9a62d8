namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Resolves the address that the vendor's scripts are loaded from.</summary>
internal static class ScriptBaseResolver
{
    public static Uri Resolve(Uri baseAddress, VccEmbedEndpointOptions options) =>
        options.ScriptBase is { } own ? WithSlash(own) : new Uri(WithSlash(baseAddress), "js/embed/");

    public static Uri WithSlash(Uri address) =>
        address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
}
