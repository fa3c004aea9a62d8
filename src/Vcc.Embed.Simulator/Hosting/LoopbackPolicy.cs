using System.Net;
using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.Simulator.Hosting;

/// <summary>Refuses requests of other machines and other sites (threat T23).</summary>
internal static class LoopbackPolicy
{
    /// <summary>Whether a request comes from this machine and names this machine. Another name is a DNS rebinding attack.</summary>
    public static bool Allows(VccSimulatorOptions options, HttpContext context)
    {
        if (options.AllowRemoteConnections)
            return true;
        var address = context.Connection.RemoteIpAddress;
        // A test server in the same process has no address.
        return (address is null || IPAddress.IsLoopback(address)) && IsThisMachine(context.Request.Host.Host);
    }

    /// <summary>Whether a page of that origin may open a socket here. Programs send no origin.</summary>
    public static bool AllowsOrigin(VccSimulatorOptions options, HttpContext context, bool ownPagesOnly)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length == 0)
            return true;
        if (options.AllowedOrigins.Contains(origin))
            return true;
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var page))
            return false;
        var isOwn = $"{page.Scheme}://{page.Authority}" == $"{context.Request.Scheme}://{context.Request.Host}";
        return isOwn || (!ownPagesOnly && IsThisMachine(page.Host));
    }

    public static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
