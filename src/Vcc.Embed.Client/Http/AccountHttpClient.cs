using System.Security.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Vcc.Embed.Client.Http;

/// <summary>Sends requests to VCC through the named client of the application's <see cref="IHttpClientFactory"/>.</summary>
internal sealed class AccountHttpClient(IHttpClientFactory clients)
{
    public const string ClientName = "Vcc.Embed";

    /// <summary>Adds the named client without the handlers that an application adds to all its clients.</summary>
    // A retry handler would repeat refusals, and a foreign handler would see tokens.
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<AccountHttpClient>();
        services.AddHttpClient(ClientName).RemoveAllLoggers();
        // PostConfigure runs after everything that the application configures.
        services.PostConfigure<HttpClientFactoryOptions>(ClientName, options =>
        {
            // The account's LoginTimeout ends a login.
            options.HttpClientActions.Add(client => client.Timeout = Timeout.InfiniteTimeSpan);
            options.HttpMessageHandlerBuilderActions.Add(builder =>
            {
                builder.PrimaryHandler = new AccountHandler();
                builder.AdditionalHandlers.Clear();
            });
        });
    }

    /// <exception cref="VccLoginException">There is no connection, or its certificate is not trusted.</exception>
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

    private static VccLoginException ToLoginException(Exception broken, VccAccount account) => IsTls(broken)
        ? new(
            VccLoginFailure.Unreachable,
            $"The certificate of {account.BaseAddress} is not trusted. If your own CA issued it, add the CA to TrustedCertificates. The check cannot be switched off.",
            broken)
        : new(
            VccLoginFailure.Unreachable,
            $"There is no connection to {account.BaseAddress}. Check the network, the proxy and the firewall of this server.",
            broken)
        { IsTransient = true };

    private static bool IsTls(Exception? exception) =>
        exception is not null && (exception is AuthenticationException || IsTls(exception.InnerException));
}
