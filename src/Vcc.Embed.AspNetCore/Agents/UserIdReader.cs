using System.Security.Claims;

namespace Vcc.Embed.AspNetCore.Agents;

/// <summary>Reads the identifier of a signed-in user, for logs and limits.</summary>
internal static class UserIdReader
{
    public static string? Read(ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.FindFirstValue("sub") ?? user.Identity?.Name;
}
