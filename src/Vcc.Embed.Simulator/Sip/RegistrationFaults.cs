using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>Registrations that are refused or first challenged (contract §3).</summary>
internal static partial class RegistrationFaults
{
    // The password that every edition of the scripts contains.
    private const string Password = "sip_password";
    private const string Realm = "sip.sim.invalid";
    private const string Nonce = "5ca1ab1e";

    public static bool MayRegister(SimulatorState state, SipConnection connection, Agent agent, SipMessage request)
    {
        if (state.Faults.Take(VccFaultNames.SipRegisterRefused, agent) is { } refusal)
        {
            var status = int.TryParse(refusal.Value, out var chosen) ? chosen : 403;
            connection.Send(request.CreateResponse(status, status == 403 ? "Forbidden" : "Refused", SipService.NewTag()));
            return false;
        }

        if (state.Faults.Take(VccFaultNames.SipRegisterIgnored, agent) is not null)
            return false;
        if (state.Faults.Find(VccFaultNames.SipDigest, agent) is null || HasPassword(request, agent.Extension))
            return true;
        connection.Send(request.CreateResponse(401, "Unauthorized", SipService.NewTag())
            .With("WWW-Authenticate", $"Digest realm=\"{Realm}\", nonce=\"{Nonce}\", algorithm=MD5, qop=\"auth\""));
        return false;
    }

    private static bool HasPassword(SipMessage request, string extension)
    {
        if (request["Authorization"] is not { } authorization)
            return false;
        var fields = Field().Matches(authorization).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim('"'));
        string Get(string name) => fields.GetValueOrDefault(name, "");
        var first = Md5($"{extension}:{Realm}:{Password}");
        var second = Md5($"REGISTER:{Get("uri")}");
        return Get("nonce") == Nonce && Get("response") == Md5($"{first}:{Nonce}:{Get("nc")}:{Get("cnonce")}:{Get("qop")}:{second}");
    }

    private static string Md5(string text)
    {
#pragma warning disable CA5351 // SIP digest as the vendor's scripts speak it knows nothing better.
        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
    }

    [GeneratedRegex("""(\w+)\s*=\s*("[^"]*"|[^,\s]+)""")]
    private static partial Regex Field();
}
