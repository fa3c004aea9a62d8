namespace Vcc.Embed.Client;

/// <summary>A successful login: what a page needs to start VCC's scripts, and who VCC says the agent is.</summary>
public sealed class VccLogin
{
    internal VccLogin(VccAgent agent, VccAccount account, VccToken token, VccUser user, TimeSpan? clockSkew)
    {
        Agent = agent;
        BaseAddress = account.BaseAddress!;
        Domain = account.Domain!;
        Token = token;
        User = user;
        ClockSkew = clockSkew;
    }

    /// <summary>The agent who is logged in.</summary>
    public VccAgent Agent { get; }

    /// <summary>The root of the VCC service that took the login; VCC's scripts call it <c>API_SERVER</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The domain the agent belongs to; second argument of <c>csInit</c>.</summary>
    public string Domain { get; }

    /// <summary>The token that was minted and accepted; first argument of <c>csInit</c>.</summary>
    public VccToken Token { get; }

    /// <summary>VCC's record of the agent.</summary>
    public VccUser User { get; }

    /// <summary>How far VCC's clock is ahead of ours, to the second, from its <c>Date</c> header; <see langword="null"/> without one.</summary>
    public TimeSpan? ClockSkew { get; }

    /// <summary>The agent and the domain, without secrets.</summary>
    public override string ToString() => $"{Agent.Extension} of {Domain}";
}
