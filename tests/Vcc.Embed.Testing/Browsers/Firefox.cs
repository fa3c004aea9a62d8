using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Vcc.Embed.Testing;

/// <summary>One headless Firefox with a fake microphone for a test class.</summary>
public sealed partial class Firefox : IAsyncLifetime
{
    private const string Preferences =
        """
        user_pref("media.navigator.streams.fake", true);
        user_pref("media.navigator.permission.disabled", true);
        user_pref("media.autoplay.default", 0);
        user_pref("media.peerconnection.ice.loopback", true);
        user_pref("media.peerconnection.ice.obfuscate_host_addresses", false);
        user_pref("app.normandy.enabled", false);
        user_pref("app.update.disabledForTesting", true);
        user_pref("network.captive-portal-service.enabled", false);
        user_pref("network.connectivity-service.enabled", false);
        user_pref("services.settings.server", "data:,#remote-settings-dummy/v1");
        user_pref("browser.safebrowsing.update.enabled", false);
        user_pref("datareporting.policy.dataSubmissionEnabled", false);
        user_pref("toolkit.telemetry.enabled", false);
        """;

    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("vcc-firefox-");
    private Process? _process;
    private BrowserConnection? _connection;

    /// <summary>The program: <c>VCC_FIREFOX</c>, or Debian's.</summary>
    public static string ExecutablePath => Environment.GetEnvironmentVariable("VCC_FIREFOX") ?? "/usr/bin/firefox-esr";

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_profile.FullName, "user.js"), Preferences);
        _process = Command.Start(
            _profile.FullName, ExecutablePath, "--headless", "--no-remote", "--remote-debugging-port=0", "--profile", _profile.FullName);
        _connection = await BrowserConnection.ConnectAsync(new Uri(await BrowserAddress.ReadAsync(_process, Address()).WaitAsync(TestTimeouts.Start), "/session"));
        await _connection.SendAsync("session.new", new JsonObject { ["capabilities"] = new JsonObject() });
    }

    /// <summary>Opens a tab. All tabs of this browser share their cookies.</summary>
    public Task<FirefoxPage> NewPageAsync() => FirefoxPage.OpenAsync(_connection!);

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _profile.Delete(recursive: true);
    }

    [GeneratedRegex(@"WebDriver BiDi listening on (ws://\S+)")]
    private static partial Regex Address();
}
