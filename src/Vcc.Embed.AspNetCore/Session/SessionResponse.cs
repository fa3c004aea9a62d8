using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>What the phone needs to start. No other response holds a token.</summary>
internal sealed record SessionResponse(
    string Token,
    string Domain,
    string Extension,
    string ApiServer,
    string ScriptBase,
    string Realm,
    IList<string>? AgentLegUsers,
    IEnumerable<VccIceServer>? IceServers,
    IList<string>? Scripts,
    IDictionary<string, string>? Integrity)
{
    public static SessionResponse Create(
        VccToken token, VccAccount account, VccAgent agent, string realm, ScriptResolver scripts, IList<string>? agentLegUsers, IEnumerable<VccIceServer>? iceServers) => new(
        token.Reveal(),
        account.Domain!,
        agent.Extension,
        ScriptResolver.WithSlash(account.BaseAddress!).AbsoluteUri,
        scripts.AddressOf(""),
        realm,
        agentLegUsers,
        iceServers,
        scripts.Files,
        scripts.Integrity.Count > 0 ? scripts.Integrity : null);

    public override string ToString() => $"{Extension}@{Domain}";
}
