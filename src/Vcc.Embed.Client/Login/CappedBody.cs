using System.Buffers;

namespace Vcc.Embed.Client.Login;

internal static class CappedBody
{
    private const int Cap = 1024 * 1024;

    public static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            if (response.Content.Headers.ContentLength > Cap)
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
            throw new VccLoginException(VccLoginFailure.Protocol, "VCC's answer to the login broke off.", broken)
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
                if (body.Length > Cap)
                    throw TooLong(response);
            }

            return body.ToArray();
        }
        finally
        {
            // VCC's answer has a token in it, which must not stay in a buffer that others rent.
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
        new(VccLoginFailure.Protocol, "The answer to the login is over 1 MiB. VCC answers with a few hundred bytes: is BaseAddress right?")
        {
            HttpStatus = (int)response.StatusCode,
        };
}
