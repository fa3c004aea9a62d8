using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.AspNetCore.Answers;

internal static class NoStore
{
    public static void ApplyTo(HttpResponse response) => response.Headers.CacheControl = "no-store";
}
