using System.Buffers;
using System.Net;
using System.Text.Json;
using Vcc.Embed.Client.Internal;

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

    /// <summary>The user that VCC sent.</summary>
    /// <exception cref="VccLoginException">VCC refused, or the response is not VCC's.</exception>
    public VccUser ReadUser(SecretRedactor redactor)
    {
        var (code, user) = Parse(Body);
        return Status == HttpStatusCode.OK && code is "ok" or "200"
            ? new VccUser(user)
            : throw LoginRefusalFactory.Create(this, code, redactor.Redact(Body));
    }

    // The code is null when the body is not JSON, not an object, or has none.
    private static (string? Code, Dictionary<string, JsonElement> User) Parse(byte[] body)
    {
        var user = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("code", out var code))
                return (null, user);
            if (document.RootElement.TryGetProperty("user", out var fields) && fields.ValueKind == JsonValueKind.Object)
            {
                foreach (var field in fields.EnumerateObject())
                    user[field.Name] = field.Value.Clone();
            }

            return (TextOf(code), user);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a name with half a surrogate pair, which no .NET string may hold.
            return (null, []);
        }
    }

    private static string? TextOf(JsonElement code) => code.ValueKind switch
    {
        JsonValueKind.String => JsonText.Read(code).Trim().ToLowerInvariant(),
        JsonValueKind.Number => code.GetRawText(),
        _ => null,
    };

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
