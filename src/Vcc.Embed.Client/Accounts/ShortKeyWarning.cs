using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Client.Tokens;

namespace Vcc.Embed.Client.Accounts;

internal sealed partial class ShortKeyWarning(ILogger<ShortKeyWarning> logger)
{
    private readonly ConcurrentDictionary<string, bool> _warned = new();

    public void Check(VccAccount account)
    {
        if (account.AccessKey!.ByteCount < SigningKey.ShortestForLibrary && _warned.TryAdd(account.ToString(), true))
            LogShortKey(account.Domain!, SigningKey.ShortestForLibrary);
    }

    [LoggerMessage(1, LogLevel.Warning, "The access key of VCC domain {Domain} has fewer than {Bytes} bytes: whoever sees one token can search for the key. Ask VCC for a longer one, and never log tokens.")]
    private partial void LogShortKey(string domain, int bytes);
}
