using System.Collections.Concurrent;

namespace Vcc.Embed.Client.Http;

/// <summary>The primary handler of the named client. Accounts with the same host, roots and network rules share its connections.</summary>
internal sealed class AccountHandler(TransportHandlerFactory factory) : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, Lazy<HttpMessageInvoker>> _invokers = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        InvokerFor(((AccountHttpRequest)request).Account).SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var invoker in _invokers.Values.Where(invoker => invoker.IsValueCreated))
                invoker.Value.Dispose();
        }

        base.Dispose(disposing);
    }

    // The filter judges an account when a connection opens, so accounts with other network rules must not reuse it.
    private HttpMessageInvoker InvokerFor(VccAccount account)
    {
        var certificates = ServerCertificateValidator.For(account);
        var key = $"{account.SendTraceContext}:{account.IsConfigured}:{account.BaseAddress!.IdnHost}:{certificates?.Key}";
        return _invokers.GetOrAdd(key, _ => new(() => new HttpMessageInvoker(factory.Create(account, certificates)))).Value;
    }
}

/// <summary>A request that carries its account, because accounts differ in the certificates they trust.</summary>
internal sealed class AccountHttpRequest(VccAccount account, HttpMethod method, Uri address) : HttpRequestMessage(method, address)
{
    public VccAccount Account { get; } = account;
}
