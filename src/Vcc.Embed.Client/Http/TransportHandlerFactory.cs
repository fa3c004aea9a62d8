#if NET
using System.Diagnostics;

namespace Vcc.Embed.Client.Http;

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
#endif
