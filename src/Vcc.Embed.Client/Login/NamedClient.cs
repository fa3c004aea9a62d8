using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Vcc.Embed.Client.Login;

/// <summary>
/// The named client behind logins. What an app sets for all its clients (retries, other handlers) must not reach it: refusals are
/// never repeated, TLS checks stay on, and no foreign handler sees a token.
/// </summary>
internal static class NamedClient
{
    public static void AddTo(IServiceCollection services)
    {
        services.AddHttpClient(LoginTransport.ClientName).RemoveAllLoggers();
        // After everything the app configures, so that it is the last word.
        services.PostConfigure<HttpClientFactoryOptions>(LoginTransport.ClientName, options =>
        {
            // Time is up when the account says so.
            options.HttpClientActions.Add(client => client.Timeout = Timeout.InfiniteTimeSpan);
            options.HttpMessageHandlerBuilderActions.Add(builder =>
            {
                builder.PrimaryHandler = new AccountConnections();
                builder.AdditionalHandlers.Clear();
            });
        });
    }
}
