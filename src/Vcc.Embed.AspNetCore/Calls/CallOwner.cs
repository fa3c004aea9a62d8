using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Vcc.Embed.AspNetCore.Agents;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Calls;

/// <summary>Who made the calls of a request: agent, account and user, all resolved from the signed-in user.</summary>
internal sealed record CallOwner(string Agent, string? Account, string? User, string Domain)
{
    public static CallOwner Create(ClaimsPrincipal user, VccAgent agent, VccAccount account) => new(agent.Extension, agent.Account, UserIdReader.Read(user), account.Domain!);

    /// <summary>The key under which a browser keeps the records of this owner. It tells two users of one browser apart, and is no secret.</summary>
    public string Key
    {
        get
        {
            var text = string.Join('\n', Domain, Account?.ToLowerInvariant(), Agent, User);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
        }
    }
}
