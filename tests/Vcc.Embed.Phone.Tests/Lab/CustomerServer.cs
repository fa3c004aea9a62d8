using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vcc.Embed.Phone.Tests.Lab;

/// <summary>The endpoint of customers, as docs/calls.md describes it. It responds to the pages of one browser as a test decides.</summary>
public sealed class CustomerServer
{
    private readonly ConcurrentQueue<Uri> _asked = new();

    /// <summary>What the endpoint responds with.</summary>
    public object[] Customers { get; set; } = [new { id = "7", name = "Nguyễn Hoàng Minh", link = "/customers/7" }];

    /// <summary>Completes when the endpoint may respond.</summary>
    public Task Open { get; set; } = Task.CompletedTask;

    /// <summary>The addresses of all requests in their order.</summary>
    public IEnumerable<Uri> Asked => _asked;

    public static async Task<CustomerServer> AttachAsync(IPage page)
    {
        var server = new CustomerServer();
        await page.Context.RouteAsync("**/vcc/session", OpenSessionAsync);
        await page.Context.RouteAsync("**/vcc/customers/**", server.FindAsync);
        return server;
    }

    private static async Task OpenSessionAsync(IRoute route)
    {
        var response = await route.FetchAsync();
        var session = JsonNode.Parse(await response.TextAsync())!.AsObject();
        session["customers"] = new JsonObject { ["outbound"] = false, ["newCustomer"] = "/customers/new?phone={e164}" };
        await route.FulfillAsync(new() { Response = response, Body = session.ToJsonString() });
    }

    private async Task FindAsync(IRoute route)
    {
        _asked.Enqueue(new Uri(route.Request.Url));
        await Open;
        await route.FulfillAsync(new() { ContentType = "application/json", Body = JsonSerializer.Serialize(new { customers = Customers, hasMore = false }) });
    }
}
