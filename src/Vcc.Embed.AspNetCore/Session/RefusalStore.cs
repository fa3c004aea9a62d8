using System.Collections.Concurrent;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Refusals of VCC that are repeated for a while instead of asking again.</summary>
// A wrong access key refuses every agent. After two agents were refused without a success between them, the refusal counts for the account.
internal sealed class RefusalStore(TimeProvider time)
{
    private readonly ConcurrentDictionary<SessionKey, Refusal> _byAgent = new();
    private readonly ConcurrentDictionary<AccountKey, Refusal> _byAccount = new();
    private readonly ConcurrentDictionary<AccountKey, string> _refusedExtension = new();

    public VccLoginException? Find(SessionKey key) => Current(_byAccount, key.Account) ?? Current(_byAgent, key);

    public void Add(SessionKey key, VccLoginException refusal, TimeSpan duration)
    {
        if (refusal.IsTransient)
            return;

        var entry = new Refusal(refusal, time.GetUtcNow() + duration);
        _byAgent[key] = entry;
        if (!ConcernsAccount(refusal.Reason))
            return;

        var first = _refusedExtension.GetOrAdd(key.Account, key.Extension);
        if (first != key.Extension)
            _byAccount[key.Account] = entry;
    }

    public void RecordSuccess(SessionKey key)
    {
        _refusedExtension.TryRemove(key.Account, out _);
        _byAccount.TryRemove(key.Account, out _);
        _byAgent.TryRemove(key, out _);
    }

    private static bool ConcernsAccount(VccLoginFailure reason) =>
        reason is VccLoginFailure.TokenRejected or VccLoginFailure.DomainNotFound or VccLoginFailure.DomainExpired;

    private VccLoginException? Current<TKey>(ConcurrentDictionary<TKey, Refusal> refusals, TKey key) where TKey : notnull
    {
        if (!refusals.TryGetValue(key, out var refusal))
            return null;
        if (refusal.Until > time.GetUtcNow())
            return refusal.Exception;

        refusals.TryRemove(new KeyValuePair<TKey, Refusal>(key, refusal));
        return null;
    }

    private sealed record Refusal(VccLoginException Exception, DateTimeOffset Until);
}
