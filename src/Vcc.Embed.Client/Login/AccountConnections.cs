using System.Collections.Concurrent;

namespace Vcc.Embed.Client.Login;

/// <summary>The primary handler of the named client: connections to VCC, shared by the accounts that trust the same roots.</summary>
internal sealed class AccountConnections : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, Lazy<HttpMessageInvoker>> _invokers = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        InvokerFor(((AccountRequest)request).Account).SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var invoker in _invokers.Values.Where(invoker => invoker.IsValueCreated))
                invoker.Value.Dispose();
        }

        base.Dispose(disposing);
    }

    private HttpMessageInvoker InvokerFor(VccAccount account)
    {
        var trust = TrustedRoots.Of(account);
        var key = $"{account.SendTraceContext}:{trust?.Key}";
        return _invokers.GetOrAdd(key, _ => new(() => new HttpMessageInvoker(LoginHandler.Create(trust, account.SendTraceContext)))).Value;
    }
}
