using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Sessions that several servers share through the application's <see cref="HybridCache"/>, encrypted with Data Protection.</summary>
/// <remarks>A cache that fails or is slow costs half a second at most. It is then not used for five seconds.</remarks>
internal sealed partial class SharedSessionCache(HybridCache cache, IDataProtectionProvider protection, TimeProvider time, ILogger<SharedSessionCache> logger)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private long _pausedUntil;

    public async Task<AgentSession?> FindAsync(SessionKey key, VccAccount account, CancellationToken cancellationToken)
    {
        var options = new HybridCacheEntryOptions
        {
            // Read only: no factory, and no copy in this process, where SessionStore is.
            Flags = HybridCacheEntryFlags.DisableUnderlyingData | HybridCacheEntryFlags.DisableLocalCache | HybridCacheEntryFlags.DisableDistributedCacheWrite,
        };
        var sealedSession = await TryAsync(
            async token => await cache.GetOrCreateAsync(key.ToCacheName(), static _ => new ValueTask<byte[]?>((byte[]?)null), options, cancellationToken: token).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
        var session = sealedSession is null ? null : Open(key, sealedSession);
        return session is not null && session.ReuseUntil > time.GetUtcNow() && VccTokenMinter.IsMintedBy(account, session.Token) ? session : null;
    }

    public async Task SetAsync(SessionKey key, AgentSession session)
    {
        var options = new HybridCacheEntryOptions
        {
            Expiration = session.ReuseUntil - time.GetUtcNow(),
            Flags = HybridCacheEntryFlags.DisableLocalCache,
        };
        if (options.Expiration <= TimeSpan.Zero)
            return;

        await TryAsync<object>(
            async token =>
            {
                await cache.SetAsync(key.ToCacheName(), Seal(key, session), options, cancellationToken: token).ConfigureAwait(false);
                return null;
            },
            CancellationToken.None).ConfigureAwait(false);
    }

    [SuppressMessage("Design", "CA1031", Justification = "The application chose the cache, so its exceptions are unknown. No session may fail for it.")]
    private async Task<T?> TryAsync<T>(Func<CancellationToken, Task<T?>> use, CancellationToken cancellationToken) where T : class
    {
        if (time.GetUtcNow().UtcTicks < Volatile.Read(ref _pausedUntil))
            return null;

        try
        {
            // A cache may connect synchronously, so it gets a thread of its own. WaitAsync ends the wait even if the cache ignores the token.
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            stop.CancelAfter(Timeout);
            return await Task.Run(() => use(stop.Token), stop.Token).WaitAsync(Timeout, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            Volatile.Write(ref _pausedUntil, (time.GetUtcNow() + Pause).UtcTicks);
            LogFailed(logger, failed.GetType().Name);
            return null;
        }
    }

    // The name is part of the purpose: whoever can write to the cache must not give one agent's entry to another.
    private IDataProtector ProtectorFor(SessionKey key) => protection.CreateProtector("Vcc.Embed.AspNetCore.Session.v1", key.ToCacheName());

    private byte[] Seal(SessionKey key, AgentSession session) => ProtectorFor(key).Protect(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{session.ReuseUntil.UtcTicks} {session.Token.ExpiresAt?.UtcTicks} {session.Token.Reveal()}")));

    private AgentSession? Open(SessionKey key, byte[] sealedSession)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(ProtectorFor(key).Unprotect(sealedSession)).Split(' ');
            DateTimeOffset? expiresAt = parts[1].Length == 0 ? null : TimeOf(parts[1]);
            return new AgentSession(new VccToken(parts[2], expiresAt), TimeOf(parts[0]));
        }
        catch (CryptographicException)
        {
            // Another key ring, or an entry that was moved from another agent.
            LogUnreadable(logger);
            return null;
        }
    }

    private static DateTimeOffset TimeOf(string ticks) => new(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero);

    [LoggerMessage(11, LogLevel.Warning, "The shared cache of VCC sessions failed with {Exception}. Sessions stay in this process for some seconds.")]
    private static partial void LogFailed(ILogger logger, string exception);

    [LoggerMessage(12, LogLevel.Warning, "A shared VCC session cannot be decrypted. Let all servers share their Data Protection keys, as for sign-in cookies.")]
    private static partial void LogUnreadable(ILogger logger);
}
