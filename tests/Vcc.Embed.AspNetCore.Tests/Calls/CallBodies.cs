using System.Text.Json;
using System.Text.Json.Nodes;
using Vcc.Embed.AspNetCore.Calls;

namespace Vcc.Embed.AspNetCore.Tests.Calls;

/// <summary>Bodies of <c>POST /vcc/calls</c>.</summary>
public static class CallBodies
{
    public static string OwnerOf(string extension) => new CallOwner(extension, null, "user-" + extension, "demo").Key;

    public static string Batch(string owner, params JsonObject[] records) =>
        new JsonObject { ["owner"] = owner, ["records"] = new JsonArray(records) }.ToJsonString();

    /// <summary>The first record of a call; <paramref name="change"/> makes it another one.</summary>
    public static JsonObject Record(Guid? id = null, int version = 1, Action<JsonObject>? change = null)
    {
        var record = new JsonObject
        {
            ["id"] = (id ?? Guid.CreateVersion7()).ToString(),
            ["version"] = version,
            ["direction"] = "inbound",
            ["number"] = "0912345678",
            ["startedAt"] = DateTimeOffset.UtcNow.AddMinutes(-2).ToString("O"),
        };
        change?.Invoke(record);
        return record;
    }

    /// <summary>The last record of a missed call.</summary>
    public static JsonObject Missed(Guid? id = null, int version = 2) => Record(id, version, record =>
    {
        record["endedAt"] = DateTimeOffset.UtcNow.AddMinutes(-1).ToString("O");
        record["outcome"] = "missed";
    });

    /// <summary>The status of each record in a response.</summary>
    public static IEnumerable<string?> StatusesOf(JsonElement response) => response.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("status").GetString());
}
