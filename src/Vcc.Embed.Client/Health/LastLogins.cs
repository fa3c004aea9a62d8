using System.Collections.Concurrent;

namespace Vcc.Embed.Client.Health;

/// <summary>How the last login of each account went, for the health check.</summary>
internal sealed class LastLogins
{
    private readonly ConcurrentDictionary<string, LastLogin> _logins = new(StringComparer.Ordinal);

    public LastLogin? Of(string? account) => _logins.TryGetValue(account ?? "", out var login) ? login : null;

    public void Remember(string? account, LastLogin login) => _logins[account ?? ""] = login;
}
