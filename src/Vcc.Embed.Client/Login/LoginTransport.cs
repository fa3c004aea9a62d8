using System.Collections.Concurrent;

namespace Vcc.Embed.Client.Login;

/// <summary>Connections to VCC, shared by the accounts that trust the same roots. The app cannot replace its handlers, so TLS checks stay on.</summary>
internal sealed class LoginTransport : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<HttpMessageInvoker>> _invokers = new();

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, VccAccount account, CancellationToken cancellationToken)
    {
        try
        {
            return await InvokerFor(account).SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw TransportFailure.For(broken, account);
        }
    }

    public void Dispose()
    {
        foreach (var invoker in _invokers.Values.Where(invoker => invoker.IsValueCreated))
            invoker.Value.Dispose();
    }

    private HttpMessageInvoker InvokerFor(VccAccount account)
    {
        var trust = TrustedRoots.Of(account);
        var key = $"{account.SendTraceContext}:{trust?.Key}";
        return _invokers.GetOrAdd(key, _ => new(() => new HttpMessageInvoker(LoginHandler.Create(trust, account.SendTraceContext)))).Value;
    }
}
