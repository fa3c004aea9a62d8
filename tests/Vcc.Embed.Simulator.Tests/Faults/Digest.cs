using System.Security.Cryptography;
using System.Text;

namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>The digest of RFC 2617 §3.2.2 with the scripts' password, computed without the simulator's code.</summary>
internal static class Digest
{
    public static string For(string extension)
    {
        var first = Md5($"{extension}:sip.sim.invalid:sip_password");
        var response = Md5($"{first}:5ca1ab1e:00000001:abc:auth:{Md5("REGISTER:sip:sip.sim.invalid")}");
        return $"Digest algorithm=MD5, username=\"{extension}\", realm=\"sip.sim.invalid\", nonce=\"5ca1ab1e\", uri=\"sip:sip.sim.invalid\", response=\"{response}\", qop=auth, cnonce=\"abc\", nc=00000001";
    }

    private static string Md5(string text)
    {
#pragma warning disable CA5351 // SIP digest knows nothing better.
        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
    }
}
