using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vcc.Embed.Phone.Tests.Lab;

/// <summary>The endpoint of call records, as docs/calls.md describes it. It responds to the pages of one browser as a test decides.</summary>
public sealed class RecordServer
{
    private readonly ConcurrentDictionary<string, JsonObject> _rows = new();
    private readonly ConcurrentQueue<string> _owners = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The status of each response, instead of a look at the records; 0 for no response at all.</summary>
    public int? Status { get; set; }

    /// <summary>Whether every record is refused for ever.</summary>
    public bool Refuses { get; set; }

    /// <summary>Those who sent records, in the order of the requests.</summary>
    public IEnumerable<string> Owners => _owners;

    public IReadOnlyList<JsonObject> Rows => [.. _rows.Values];

    public static async Task<RecordServer> AttachAsync(IPage page)
    {
        var server = new RecordServer();
        await page.Context.RouteAsync("**/vcc/session", server.OpenSessionAsync);
        await page.Context.RouteAsync("**/vcc/calls", server.WriteAsync);
        return server;
    }

    /// <summary>Waits until the rows fulfil a condition.</summary>
    public async Task UntilAsync(Func<IReadOnlyList<JsonObject>, bool> condition)
    {
        while (true)
        {
            var changed = _changed.Task;
            if (condition(Rows))
                return;
            await changed.WaitAsync(TestTimeouts.Signal);
        }
    }

    private async Task OpenSessionAsync(IRoute route)
    {
        var response = await route.FetchAsync();
        var session = JsonNode.Parse(await response.TextAsync())!.AsObject();
        session["journal"] = new JsonObject
        {
            ["owner"] = "owner-" + session["extension"],
            ["wrapUpCodes"] = new JsonArray(new JsonObject { ["code"] = "sold", ["label"] = "Sold" }),
        };
        await route.FulfillAsync(new() { Response = response, Body = session.ToJsonString() });
    }

    private async Task WriteAsync(IRoute route)
    {
        var body = JsonNode.Parse(route.Request.PostData!)!.AsObject();
        _owners.Enqueue((string)body["owner"]!);
        if (Status is 0)
            await route.AbortAsync();
        else if (Status is { } status)
            await route.FulfillAsync(new() { Status = status, ContentType = "application/problem+json", Body = "{}" });
        else
            await RespondAsync(route, [.. body["records"]!.AsArray().Select(record => Write(record!.AsObject()))]);
        Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    private static Task RespondAsync(IRoute route, object[] results) =>
        route.FulfillAsync(new() { ContentType = "application/json", Body = JsonSerializer.Serialize(new { results }) });

    private object Write(JsonObject record)
    {
        var id = (string)record["id"]!;
        if (Refuses)
            return new { id, status = "refused", code = "callsInvalid", field = "note", reason = "tooLong" };

        var kept = _rows.AddOrUpdate(id, record, (_, stored) => IsLater(record, stored) ? record : stored);
        return new { id, status = ReferenceEquals(kept, record) ? "saved" : "unchanged" };
    }

    private static bool IsLater(JsonObject one, JsonObject other) =>
        one.ContainsKey("endedAt") == other.ContainsKey("endedAt") ? (int)one["version"]! > (int)other["version"]! : one.ContainsKey("endedAt");
}
