namespace Vcc.Embed.Client;

/// <summary>A successful login: what a page needs to start VCC's scripts, and VCC's record of the agent.</summary>
public sealed class VccLogin
{
    /// <summary>Creates a login; an application's tests make their own.</summary>
    public VccLogin(VccAgent agent, Uri baseAddress, string domain, VccToken token, VccUser user, TimeSpan? clockSkew = null)
    {
        Agent = agent ?? throw new ArgumentNullException(nameof(agent));
        BaseAddress = baseAddress ?? throw new ArgumentNullException(nameof(baseAddress));
        Domain = domain ?? throw new ArgumentNullException(nameof(domain));
        Token = token ?? throw new ArgumentNullException(nameof(token));
        User = user ?? throw new ArgumentNullException(nameof(user));
        ClockSkew = clockSkew;
    }

    /// <summary>The agent who is logged in.</summary>
    public VccAgent Agent { get; }

    /// <summary>The root of the VCC service; VCC's scripts call it <c>API_SERVER</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The domain the agent belongs to; second argument of <c>csInit</c>.</summary>
    public string Domain { get; }

    /// <summary>The token that VCC accepted; first argument of <c>csInit</c>.</summary>
    public VccToken Token { get; }

    /// <summary>VCC's record of the agent.</summary>
    public VccUser User { get; }

    /// <summary>How far VCC's clock is ahead of ours, to the second, from its <c>Date</c> header; <see langword="null"/> without one.</summary>
    public TimeSpan? ClockSkew { get; }

    /// <summary>The agent and the domain, without secrets.</summary>
    public override string ToString() => $"{Agent.Extension} of {Domain}";
}
