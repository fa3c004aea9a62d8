using System.Buffers;
using System.Net;

namespace Vcc.Embed.Client.Login;

/// <summary>VCC's response to a login, read to its end.</summary>
internal sealed record LoginResponse(HttpStatusCode Status, byte[] Body, DateTimeOffset? Date, TimeSpan? RetryAfter)
{
    public static async Task<LoginResponse> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await LimitedContentReader.ReadAsync(response, cancellationToken).ConfigureAwait(false);
        var date = response.Headers.Date;
        return new LoginResponse(response.StatusCode, body, date, RetryAfterOf(response, date));
    }

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response, DateTimeOffset? date)
    {
        var wait = response.Headers.RetryAfter?.Delta ?? (response.Headers.RetryAfter?.Date - date);
        return wait > TimeSpan.Zero ? wait : null;
    }
}

/// <summary>Reads the content of a response up to a limit.</summary>
internal static class LimitedContentReader
{
    private const int Limit = 1024 * 1024;

    /// <exception cref="VccLoginException">The content is over the limit, or the connection broke.</exception>
    public static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            if (response.Content.Headers.ContentLength > Limit)
                throw TooLong(response);
#if NET
            using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
            using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
            return await ReadAsync(stream, response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException)
        {
            throw new VccLoginException(VccLoginFailure.Protocol, "VCC's response to the login ended early.", broken)
            {
                HttpStatus = (int)response.StatusCode,
                IsTransient = true,
            };
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            int count;
            while ((count = await ReadAsync(stream, buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                body.Write(buffer, 0, count);
                if (body.Length > Limit)
                    throw TooLong(response);
            }

            return body.ToArray();
        }
        finally
        {
            // VCC's response holds a token, which must not stay in a buffer that other code rents.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static ValueTask<int> ReadAsync(Stream stream, byte[] buffer, CancellationToken cancellationToken) =>
#if NET
        stream.ReadAsync(buffer, cancellationToken);
#else
        new(stream.ReadAsync(buffer, 0, buffer.Length, cancellationToken));
#endif

    private static VccLoginException TooLong(HttpResponseMessage response) =>
        new(VccLoginFailure.Protocol, "The response to the login is over 1 MiB. VCC sends a few hundred bytes. Check BaseAddress.")
        {
            HttpStatus = (int)response.StatusCode,
        };
}
