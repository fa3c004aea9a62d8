using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Routing;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>The prefixes of <c>MapVccEmbed</c> by the application or group that they are mapped in.</summary>
internal static class MappedPrefixStore
{
    private static readonly ConditionalWeakTable<IEndpointRouteBuilder, HashSet<string>> ByBuilder = [];

    /// <exception cref="InvalidOperationException">The prefix is mapped already. Each request would find two endpoints.</exception>
    public static void Add(IEndpointRouteBuilder endpoints, string prefix)
    {
        if (!ByBuilder.GetOrCreateValue(endpoints).Add(prefix.Trim('/').ToUpperInvariant()))
            throw new InvalidOperationException($"MapVccEmbed(\"{prefix}\") was called twice. Call it once for each prefix.");
    }
}
