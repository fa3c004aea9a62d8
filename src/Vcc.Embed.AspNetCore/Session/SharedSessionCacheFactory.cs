using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Creates the shared cache of sessions, where the application has <see cref="HybridCache"/> and Data Protection.</summary>
internal sealed partial class SharedSessionCacheFactory(
    TimeProvider time, ILogger<SharedSessionCache> logger, HybridCache? cache = null, IDataProtectionProvider? protection = null)
{
    // Without Data Protection a token would be in the cache unencrypted, so then it is not shared.
    public SharedSessionCache? Create()
    {
        if (cache is null)
            return null;
        if (protection is not null)
            return new SharedSessionCache(cache, protection, time, logger);

        LogNotShared(logger);
        return null;
    }

    [LoggerMessage(6, LogLevel.Warning, "VCC sessions are not shared through HybridCache, because the application has no Data Protection. Call AddDataProtection().")]
    private static partial void LogNotShared(ILogger logger);
}
