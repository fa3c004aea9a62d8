using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Tokens;

/// <summary>The agent of a token, or a code of 3C's table (contract §1.1).</summary>
internal readonly record struct TokenCheck(Agent? Agent, int Code)
{
    public const int Ok = 200;
    public const int UnknownExtension = 400;
    public const int TokenRejected = 401;
    public const int DomainNotFound = 404;
    public const int DomainExpired = 405;

    public static TokenCheck ForDomain(SimulatorState state, string domainName, string token)
    {
        if (state.Domains.Find(domainName) is not { } domain)
            return new TokenCheck(null, DomainNotFound);
        if (domain.IsExpired)
            return new TokenCheck(null, DomainExpired);
        if (state.Sessions.AgentOf(token) is { } known && known.Domain == domain)
            return new TokenCheck(known, Ok);
        if (JsonWebToken.Read(token) is not { } jwt || !jwt.IsSignedWith(domain.AccessKey) || Expired(state, jwt))
            return new TokenCheck(null, TokenRejected);
        return domain.Agent(jwt.Extension) is { } agent ? new TokenCheck(agent, Ok) : new TokenCheck(null, UnknownExtension);
    }

    /// <summary>The agent channel and family N name no domain: the key that fits the signature gives it.</summary>
    public static TokenCheck WithoutDomain(SimulatorState state, string token)
    {
        if (state.Sessions.AgentOf(token) is { } known)
            return new TokenCheck(known, Ok);
        if (JsonWebToken.Read(token) is not { } jwt || Expired(state, jwt))
            return new TokenCheck(null, TokenRejected);
        var domains = state.Domains.All.Where(domain => jwt.IsSignedWith(domain.AccessKey)).ToArray();
        if (domains.Length == 0)
            return new TokenCheck(null, TokenRejected);
        if (Array.TrueForAll(domains, domain => domain.IsExpired))
            return new TokenCheck(null, DomainExpired);
        var agent = domains.Where(domain => !domain.IsExpired).Select(domain => domain.Agent(jwt.Extension)).FirstOrDefault(found => found is not null);
        return agent is null ? new TokenCheck(null, UnknownExtension) : new TokenCheck(agent, Ok);
    }

    public static string Message(int code) => code switch
    {
        UnknownExtension => "wrong or unknown ipphone",
        TokenRejected => "wrong or expired token",
        DomainNotFound => "domain not found",
        DomainExpired => "domain expired",
        _ => "system error",
    };

    private static bool Expired(SimulatorState state, JsonWebToken jwt) =>
        jwt.HasExpired(state.Time.GetUtcNow(), state.Options.TokenExpiryOffset);
}
