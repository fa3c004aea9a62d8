using System.Runtime.InteropServices;

namespace Vcc.Embed.Client.Internal;

// Whoever reads a WebAssembly page's memory or files has everything in it: an access key there belongs to every visitor.
internal static class ServerOnly
{
    private static readonly bool IsBrowser = RuntimeInformation.IsOSPlatform(OSPlatform.Create("BROWSER"));

    public static void Demand() => Demand(IsBrowser);

    public static void Demand(bool isBrowser)
    {
        if (isBrowser)
        {
            throw new PlatformNotSupportedException(
                "Vcc.Embed.Client holds the access key of the whole VCC domain and must not run in a browser. "
                + "Log agents in on the server and give the page only the agent's token (MapVccEmbed of Vcc.Embed.AspNetCore does).");
        }
    }
}
