using System.Collections.Concurrent;

namespace Vcc.Embed.Client.Http;

/// <summary>The primary handler of the named client. Accounts that trust the same roots share its connections.</summary>
internal sealed class AccountHandler : HttpMessageHandler
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

    private HttpMessageInvoker InvokerFor(VccAccount account)
    {
        var certificates = ServerCertificateValidator.For(account);
        var key = $"{account.SendTraceContext}:{certificates?.Key}";
        return _invokers.GetOrAdd(key, _ => new(() => new HttpMessageInvoker(TransportHandlerFactory.Create(certificates, account.SendTraceContext)))).Value;
    }
}

/// <summary>A request that carries its account, because accounts differ in the certificates they trust.</summary>
internal sealed class AccountHttpRequest(VccAccount account, HttpMethod method, Uri address) : HttpRequestMessage(method, address)
{
    public VccAccount Account { get; } = account;
}
