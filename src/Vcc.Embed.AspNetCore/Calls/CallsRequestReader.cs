using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.AspNetCore.Calls;

/// <summary>Reads the body of <c>POST {prefix}/calls</c>.</summary>
internal static class CallsRequestReader
{
    public const int LargestBody = 64 * 1024;
    public const int MostRecords = 100;

    /// <summary>The request, or the code of the refusal.</summary>
    public static async Task<(CallsRequest? Request, string? Code)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestBody)
            return (null, VccErrorCodes.CallsTooLarge);

        var buffer = ArrayPool<byte>.Shared.Rent(LargestBody + 1);
        try
        {
            var length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, LargestBody + 1), LargestBody + 1, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return length > LargestBody ? (null, VccErrorCodes.CallsTooLarge) : Read(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static (CallsRequest? Request, string? Code) Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var request = JsonSerializer.Deserialize(body, CallJsonContext.Default.CallsRequest);
            if (request?.Owner is null || request.Records is not { Count: > 0 } records)
                return (null, VccErrorCodes.CallsInvalid);

            return records.Count > MostRecords ? (null, VccErrorCodes.CallsTooLarge) : (request, null);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return (null, VccErrorCodes.CallsInvalid);
        }
    }
}
