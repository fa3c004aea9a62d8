using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Vcc.Embed.Simulator.Http;

/// <summary>Reads the token of a login from JSON, urlencoded or multipart (contract §1.1).</summary>
internal static class LoginRequestReader
{
    private const int LongestBody = 64 * 1024;

    public static string KindOf(HttpRequest request) => request.ContentType switch
    {
        { } type when type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) => "multipart",
        { } type when type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) => "form",
        _ => "json",
    };

    public static async Task<string> ReadTokenAsync(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LongestBody;
        if (KindOf(request) != "json")
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted).ConfigureAwait(false);
            return form["token"].ToString();
        }

        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted).ConfigureAwait(false);
        return TokenIn(text);
    }

    private static string TokenIn(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("token", out var token)
                && token.ValueKind == JsonValueKind.String
                    ? token.GetString() ?? ""
                    : "";
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Without JSON there is no token: the caller gets 401.
            return "";
        }
    }
}
