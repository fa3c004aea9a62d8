using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.AspNetCore;

/// <summary>How the shell of <c>UseVccShell</c> behaves.</summary>
public sealed class VccShellOptions
{
    /// <summary>Where <c>MapVccEmbed</c> was mapped, e.g. <c>~/acme/vcc</c>. Default: found by itself, with the route values of the page.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Further requests that open in the tab itself. Default: none. <see cref="VccNoShellAttribute"/> keeps single endpoints out.</summary>
    public Func<HttpContext, bool> Excludes { get; set; } = _ => false;
}
