using Microsoft.AspNetCore.Http;
using Vcc.Embed.AspNetCore.Calls;
using Vcc.Embed.AspNetCore.Customers;
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
    IDictionary<string, string>? Integrity,
    JournalSettings? Journal,
    CustomerSettings? Customers)
{
    public static SessionResponse Create(
        VccToken token, VccAccount account, VccAgent agent, string realm, ScriptResolver scripts, IEnumerable<VccIceServer>? iceServers, VccEmbedEndpointOptions options, HttpContext context) => new(
        token.Reveal(),
        account.Domain!,
        agent.Extension,
        ScriptResolver.WithSlash(account.BaseAddress!).AbsoluteUri,
        scripts.AddressOf(""),
        realm,
        options.AgentLegUsers,
        iceServers,
        scripts.Files,
        scripts.Integrity.Count > 0 ? scripts.Integrity : null,
        JournalSettings.Create(context, CallOwner.Create(context.User, agent, account), options),
        CustomerSettings.Create(context, options));

    public override string ToString() => $"{Extension}@{Domain}";
}
