using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.Simulator.Http;

internal sealed record LoginAccepted(string Code, LoginUser User);

internal sealed record LoginUser(int UserId, string Token, string Username, string AgentId, int Role);

internal sealed record LoginRefused(int Code, string Message);

internal sealed record CheckPartnerAccepted(int Code, CheckPartnerUser User, CheckPartnerAccount Account, IReadOnlyList<CalloutService> CalloutServices, [property: JsonPropertyName("token3C")] string? Token3C);

internal sealed record CheckPartnerUser(string Username, string AgentId, string PhoneNo, int Role);

internal sealed record CheckPartnerAccount(string SipServerUrl, string SipSocket, string AgentServerUrl);

internal sealed record CalloutService(string CalloutId, string Descriptions, bool IsDefault);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LoginAccepted))]
[JsonSerializable(typeof(LoginRefused))]
[JsonSerializable(typeof(CheckPartnerAccepted))]
internal sealed partial class HttpJson : JsonSerializerContext;

internal static class HttpJsonWriter
{
    public static string Text<T>(T value) => JsonSerializer.Serialize(value, typeof(T), HttpJson.Default);

    public static Task WriteAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }
}
