using System.Runtime.InteropServices;

namespace Vcc.Embed.Client.Internal;

/// <summary>Refuses to run in a browser.</summary>
// A visitor can read everything that a WebAssembly page holds, so every visitor would have the access key.
internal static class BrowserGuard
{
    private static readonly bool IsBrowser = RuntimeInformation.IsOSPlatform(OSPlatform.Create("BROWSER"));

    /// <exception cref="PlatformNotSupportedException">The code runs in a browser.</exception>
    public static void ThrowIfBrowser() => ThrowIf(IsBrowser);

    public static void ThrowIf(bool isBrowser)
    {
        if (isBrowser)
        {
            throw new PlatformNotSupportedException(
                "Vcc.Embed.Client holds the access key of the whole VCC domain and must not run in a browser. "
                + "Log agents in on the server and give the page only the agent's token (MapVccEmbed of Vcc.Embed.AspNetCore does).");
        }
    }
}
