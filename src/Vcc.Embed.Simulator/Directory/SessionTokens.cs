using System.Security.Cryptography;

namespace Vcc.Embed.Simulator.Directory;

/// <summary>The tokens of logins. Family N sends one back as its <c>userToken</c>.</summary>
internal sealed class SessionTokens
{
    private const int MostKept = 10_000;

    private readonly Dictionary<string, Agent> _agents = [];
    private readonly Queue<string> _order = [];

    public string New(Agent agent)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _agents[token] = agent;
        _order.Enqueue(token);
        while (_order.Count > MostKept)
            _agents.Remove(_order.Dequeue());
        return token;
    }

    public Agent? AgentOf(string token) => _agents.GetValueOrDefault(token);
}
