using System.Security.Claims;

namespace Vcc.Embed.AspNetCore.Agents;

/// <summary>Reads the identifier of a signed-in user, for logs and limits.</summary>
internal static class UserIdReader
{
    private const int Longest = 128;

    public static string? Read(ClaimsPrincipal user)
    {
        var id = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.FindFirstValue("sub") ?? user.Identity?.Name;
        // A line break in a claim would write a second line into a text log.
        return id is null ? null : new string([.. id.Take(Longest).Select(c => char.IsControl(c) ? '_' : c)]);
    }
}
