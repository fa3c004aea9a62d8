namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Addresses that stay right behind a proxy that removes a prefix of the path.</summary>
internal static class RelativeAddressResolver
{
    /// <summary>The way from a path up to the application's root, e.g. <c>../</c> from <c>/vcc/session</c>. It is empty from <c>/session</c>.</summary>
    public static string FromPathToRoot(string path) => string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/') - 1));
}
