using System.Collections.Concurrent;
#if NET
using System.Diagnostics;
#else
using System.Diagnostics.CodeAnalysis;
#endif

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

#if NET
/// <summary>Creates the handler that opens connections to VCC.</summary>
internal sealed class TransportHandlerFactory(AddressFilter addresses, IEnumerable<TransportConfigurator> configurators)
{
    public HttpMessageHandler Create(VccAccount account, ServerCertificateValidator? certificates)
    {
        // VCC's address may change while an application runs for months.
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) };
        HttpMessageHandler outer = handler;
        foreach (var configurator in configurators)
            outer = configurator.Configure(handler, outer);

        // After the application's changes, because these protect the key and the tokens.
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.ConnectCallback = (context, cancellationToken) => addresses.ConnectAsync(context, account, cancellationToken);
        if (!account.SendTraceContext)
            handler.ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator();
        handler.SslOptions.RemoteCertificateValidationCallback = certificates is null
            ? null
            : (_, certificate, chain, errors) => certificates.IsTrusted(certificate, chain, errors);
        return outer;
    }
}

/// <summary>A change of the transport by the application.</summary>
/// <param name="Change">Takes the innermost handler and the handler so far, and returns the new outer one.</param>
internal sealed record TransportConfigurator(Func<SocketsHttpHandler, HttpMessageHandler, HttpMessageHandler> Change)
{
    public HttpMessageHandler Configure(SocketsHttpHandler handler, HttpMessageHandler outer) => Change(handler, outer);
}
#else
/// <summary>Creates the handler that opens connections to VCC, on .NET Framework.</summary>
internal sealed class TransportHandlerFactory
{
    // .NET Framework sends no trace context by itself. netstandard2.0 has no way to stop the runtimes that do.
    [SuppressMessage("Performance", "CA1822", Justification = "The other target's factory has state.")]
    public HttpMessageHandler Create(VccAccount account, ServerCertificateValidator? certificates)
    {
        _ = account;
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        if (certificates is not null)
            handler.ServerCertificateCustomValidationCallback = (_, certificate, chain, errors) => certificates.IsTrusted(certificate, chain, errors);
        return handler;
    }
}
#endif
