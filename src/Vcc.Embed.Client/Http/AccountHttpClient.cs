using System.Security.Authentication;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Vcc.Embed.Client.Http;

/// <summary>Sends requests to VCC through the named client of the application's <see cref="IHttpClientFactory"/>.</summary>
internal sealed class AccountHttpClient(IHttpClientFactory clients)
{
    public const string ClientName = "Vcc.Embed";

    /// <exception cref="VccLoginException">There is no connection, or its certificate or address is refused.</exception>
    public async Task<HttpResponseMessage> SendAsync(AccountHttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await clients.CreateClient(ClientName)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw ToLoginException(broken, request.Account);
        }
    }

    private static VccLoginException ToLoginException(Exception broken, VccAccount account)
    {
        if (Find<AddressRefusedException>(broken) is { } refused)
            return new(VccLoginFailure.Misconfigured, refused.Message, broken);

        return Find<AuthenticationException>(broken) is not null
            ? new(
                VccLoginFailure.Unreachable,
                $"The certificate of {account.BaseAddress} is not trusted. If your own CA issued it, add the CA to TrustedCertificates. The check cannot be switched off.",
                broken)
            : new(
                VccLoginFailure.Unreachable,
                $"There is no connection to {account.BaseAddress}. Check the network, the proxy and the firewall of this server.",
                broken)
            { IsTransient = true };
    }

    private static T? Find<T>(Exception? exception) where T : Exception =>
        exception is null ? null : exception as T ?? Find<T>(exception.InnerException);
}

/// <summary>Gives the named client its own handlers instead of those that an application adds to all its clients.</summary>
// A retry handler would repeat refusals, and a foreign handler would see tokens. PostConfigure runs after the application's changes.
internal sealed partial class HttpClientConfigurator(TransportHandlerFactory factory, ILogger<HttpClientConfigurator> logger)
    : IPostConfigureOptions<HttpClientFactoryOptions>
{
    private int _warned;

    public void PostConfigure(string? name, HttpClientFactoryOptions options)
    {
        if (name != AccountHttpClient.ClientName)
            return;

        // The account's LoginTimeout ends a login.
        options.HttpClientActions.Add(client => client.Timeout = Timeout.InfiniteTimeSpan);
        options.HttpMessageHandlerBuilderActions.Add(ReplaceHandlers);
    }

    private void ReplaceHandlers(HttpMessageHandlerBuilder builder)
    {
        var isDefault = builder.PrimaryHandler is HttpClientHandler || builder.PrimaryHandler.GetType().FullName == "System.Net.Http.SocketsHttpHandler";
        var dropped = builder.AdditionalHandlers.Concat(isDefault ? Enumerable.Empty<HttpMessageHandler>() : [builder.PrimaryHandler]).Select(handler => handler.GetType().Name).ToArray();
        // The factory builds handlers again every two minutes; one warning is enough.
        if (dropped.Length > 0 && Interlocked.Exchange(ref _warned, 1) == 0)
            LogDropped(string.Join(", ", dropped));

        builder.PrimaryHandler = new AccountHandler(factory);
        builder.AdditionalHandlers.Clear();
    }

    [LoggerMessage(8, LogLevel.Warning, "Handlers that the application adds to all HTTP clients are not used for logins to VCC: {Handlers}. They could repeat refused logins or see tokens. Use ConfigureTransport for a proxy, a client certificate or a recording handler.")]
    private partial void LogDropped(string handlers);
}
