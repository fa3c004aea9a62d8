using System.Collections.Concurrent;

namespace Vcc.Embed.Client.Health;

/// <summary>The result of each account's last login, for the health check.</summary>
internal sealed class LastLoginStore
{
    private readonly ConcurrentDictionary<string, LastLogin> _logins = new(StringComparer.OrdinalIgnoreCase);

    public LastLogin? Get(string? account) => _logins.TryGetValue(account ?? "", out var login) ? login : null;

    public void Set(string? account, LastLogin login) => _logins[account ?? ""] = login;
}

/// <summary>When a login ended, its result, and how far the clocks differ.</summary>
internal sealed record LastLogin(DateTimeOffset At, string Result, TimeSpan? ClockSkew);
