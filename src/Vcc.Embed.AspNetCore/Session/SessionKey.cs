using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>The account that a login goes to, as resolved for one request. A changed key or setting is another key.</summary>
internal sealed record AccountKey(string LoginAddress, string Domain, string Token, VccAccessKey AccessKey)
{
    public static AccountKey Create(VccAccount account) => new(
        $"{account.BaseAddress!.AbsoluteUri} {account.LoginPath}",
        account.Domain!,
        string.Create(CultureInfo.InvariantCulture, $"{account.TokenExpiry} {account.TokenLifetime} {account.TimeZone.Info.BaseUtcOffset}"),
        account.AccessKey!);
}

/// <summary>One agent of a resolved account. Two tenants' agents with the same extension have different keys.</summary>
internal sealed record SessionKey(AccountKey Account, string Extension)
{
    public static SessionKey Create(VccAccount account, VccAgent agent) => new(AccountKey.Create(account), agent.Extension);

    /// <summary>The name of the session in a shared cache. It holds nothing of the access key, so that it is no means to guess the key.</summary>
    public string ToCacheName()
    {
        var text = string.Join('\n', Account.LoginAddress, Account.Domain, Account.Token, Extension);
        return "vcc-embed:session:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

/// <summary>A token that VCC accepted, and until when it is given to further page views.</summary>
internal sealed record AgentSession(VccToken Token, DateTimeOffset ReuseUntil)
{
    /// <summary>Reused for the given time, but never longer than a tenth of the token's life.</summary>
    public static AgentSession Create(VccToken token, TimeSpan duration, DateTimeOffset now)
    {
        var tenth = token.ExpiresAt is { } end ? (end - now) / 10 : duration;
        return new(token, now + (tenth < duration ? tenth : duration));
    }
}
