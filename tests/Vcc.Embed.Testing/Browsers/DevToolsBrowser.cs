using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vcc.Embed.Testing;

/// <summary>
/// A Chromium that is driven by the DevTools protocol alone. Playwright keeps every page visible and active, so only here a
/// tab can be hidden or frozen.
/// </summary>
public sealed partial class DevToolsBrowser : IAsyncDisposable
{
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("vcc-chromium-");
    private readonly Process _process;
    private BrowserConnection? _connection;

    private DevToolsBrowser() => _process = Command.Start(
        _profile.FullName, Chromium.ExecutablePath,
        ["--headless=new", "--remote-debugging-port=0", "--user-data-dir=" + _profile.FullName, .. Chromium.DefaultArguments]);

    public static async Task<DevToolsBrowser> StartAsync()
    {
        var browser = new DevToolsBrowser();
        browser._connection = await BrowserConnection.ConnectAsync(await BrowserAddress.ReadAsync(browser._process, Address()).WaitAsync(TestTimeouts.Start));
        return browser;
    }

    /// <summary>Opens a tab and shows it. All tabs of this browser share their cookies.</summary>
    public async Task<DevToolsPage> NewPageAsync()
    {
        var created = await _connection!.SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" });
        return await AttachAsync(created.GetProperty("targetId").GetString()!);
    }

    private async Task<DevToolsPage> AttachAsync(string target)
    {
        var attached = await _connection!.SendAsync("Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true });
        return new DevToolsPage(_connection, target, attached.GetProperty("sessionId").GetString()!);
    }

    /// <summary>Allows what a site asks for, e.g. <c>notifications</c>.</summary>
    public async Task GrantAsync(params string[] permissions) =>
        await _connection!.SendAsync("Browser.grantPermissions", new JsonObject { ["permissions"] = new JsonArray([.. permissions.Select(name => JsonValue.Create(name))]) });

    /// <summary>The service worker whose script has this name.</summary>
    public async Task<DevToolsPage> ServiceWorkerAsync(string script)
    {
        var targets = await _connection!.SendAsync("Target.getTargets", []);
        var worker = targets.GetProperty("targetInfos").EnumerateArray()
            .Single(target => target.GetProperty("type").GetString() == "service_worker" && target.GetProperty("url").GetString()!.EndsWith(script, StringComparison.Ordinal));
        return await AttachAsync(worker.GetProperty("targetId").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _profile.Delete(recursive: true);
    }

    [GeneratedRegex(@"DevTools listening on (ws://\S+)")]
    private static partial Regex Address();
}
