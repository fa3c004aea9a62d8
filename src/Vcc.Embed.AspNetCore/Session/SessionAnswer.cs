using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>What the phone needs to start. The only place where a token leaves the server.</summary>
internal sealed record SessionAnswer(
    string Token,
    string Domain,
    string Extension,
    string ApiServer,
    string ScriptBase,
    string Realm,
    IList<VccIceServer>? IceServers,
    IList<string>? Scripts,
    IDictionary<string, string>? Integrity)
{
    public static SessionAnswer Of(VccLogin login, string realm, VccEmbedEndpointOptions options)
    {
        var apiServer = ScriptPlace.WithSlash(login.BaseAddress);
        return new SessionAnswer(
            login.Token.Reveal(),
            login.Domain,
            login.Agent.Extension,
            apiServer.AbsoluteUri,
            ScriptPlace.Of(apiServer, options).AbsoluteUri,
            realm,
            options.IceServers,
            options.Scripts,
            options.ScriptIntegrity.Count > 0 ? options.ScriptIntegrity : null);
    }

    public override string ToString() => $"{Extension}@{Domain}";
}
