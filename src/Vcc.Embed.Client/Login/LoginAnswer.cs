using System.Net;

namespace Vcc.Embed.Client.Login;

/// <summary>What came back, read to its end.</summary>
internal sealed record LoginAnswer(HttpStatusCode Status, byte[] Body, DateTimeOffset? Date, TimeSpan? RetryAfter)
{
    public static async Task<LoginAnswer> ReceiveAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await CappedBody.ReadAsync(response, cancellationToken).ConfigureAwait(false);
        var date = response.Headers.Date;
        return new LoginAnswer(response.StatusCode, body, date, RetryAfterOf(response, date));
    }

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response, DateTimeOffset? date)
    {
        var wait = response.Headers.RetryAfter?.Delta ?? (response.Headers.RetryAfter?.Date - date);
        return wait > TimeSpan.Zero ? wait : null;
    }
}
