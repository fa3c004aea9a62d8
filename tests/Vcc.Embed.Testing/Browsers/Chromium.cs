using Microsoft.Playwright;
using Xunit;

namespace Vcc.Embed.Testing;

/// <summary>One Chromium with a fake microphone for a test class; every test takes its own context from it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    internal static readonly string[] DefaultArguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        "--ignore-certificate-errors",
        // Chrome in the field has `unload` switched off, Debian's Chromium has not.
        "--enable-features=DeprecateUnload",
        // Local candidates must be usable without mDNS, which containers lack. The others each start a process per window that no test looks at.
        "--disable-features=WebRtcHideLocalIpsWithMdns,SpareRendererForSitePerProcess,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
    ];

    private IPlaywright? _playwright;

    /// <summary>The browser. Set once the fixture is initialised.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where Chromium is: <c>VCC_CHROMIUM</c>, or Debian's place.</summary>
    public static string ExecutablePath => Environment.GetEnvironmentVariable("VCC_CHROMIUM") ?? "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await LaunchAsync();
    }

    /// <summary>A further browser with other switches, e.g. <c>--deny-permission-prompts</c>. The caller disposes it.</summary>
    public Task<IBrowser> LaunchAsync(params string[] moreArguments) =>
        _playwright!.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ExecutablePath,
            Args = [.. DefaultArguments, .. moreArguments],
            Timeout = (float)TestTimeouts.Start.TotalMilliseconds,
        });

    /// <summary>A further browser that asks for the microphone as a real one does; the context's permissions answer. The caller disposes it.</summary>
    public Task<IBrowser> LaunchAskingAsync() =>
        _playwright!.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ExecutablePath,
            Args = [.. DefaultArguments.Where(argument => argument != "--use-fake-ui-for-media-stream")],
            Timeout = (float)TestTimeouts.Start.TotalMilliseconds,
        });

    /// <summary>A further browser that keeps pages in its back/forward cache, as browsers in the field do. The caller disposes it.</summary>
    public Task<IBrowser> LaunchWithPageCacheAsync() =>
        _playwright!.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ExecutablePath,
            Args = DefaultArguments,
            IgnoreDefaultArgs = ["--disable-back-forward-cache"],
            Timeout = (float)TestTimeouts.Start.TotalMilliseconds,
        });

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
