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
    IList<VccIceServer>? IceServers,
    IList<string>? Scripts,
    IDictionary<string, string>? Integrity)
{
    public static SessionResponse Create(VccLogin login, string realm, VccEmbedEndpointOptions options)
    {
        var apiServer = ScriptBaseResolver.WithSlash(login.BaseAddress);
        return new SessionResponse(
            login.Token.Reveal(),
            login.Domain,
            login.Agent.Extension,
            apiServer.AbsoluteUri,
            ScriptBaseResolver.Resolve(apiServer, options).AbsoluteUri,
            realm,
            options.AgentLegUsers,
            options.IceServers,
            options.Scripts,
            options.ScriptIntegrity.Count > 0 ? options.ScriptIntegrity : null);
    }

    public override string ToString() => $"{Extension}@{Domain}";
}
