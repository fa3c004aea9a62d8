namespace Vcc.Embed.Client.Login;

/// <summary>Sends requests to VCC through the named client of the app's <see cref="IHttpClientFactory"/>.</summary>
internal sealed class LoginTransport(IHttpClientFactory clients)
{
    public const string ClientName = "Vcc.Embed";

    public async Task<HttpResponseMessage> SendAsync(AccountRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await clients.CreateClient(ClientName)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw TransportFailure.For(broken, request.Account);
        }
    }
}
