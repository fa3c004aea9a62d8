namespace Vcc.Embed.AspNetCore;

/// <summary>Keeps an action, page or endpoint out of the shell of <c>UseVccShell</c>: it opens in the tab itself.</summary>
/// <remarks>For addresses that send a file, and for pages that refuse to be shown in a frame. Endpoints take it with <c>WithMetadata(new VccNoShellAttribute())</c>.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class VccNoShellAttribute : Attribute;
