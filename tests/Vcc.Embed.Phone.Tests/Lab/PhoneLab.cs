using System.Globalization;
using System.Text.Json;
using Vcc.Embed.Phone.Tests.Lab;

[assembly: AssemblyFixture(typeof(PhoneLab))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Vcc.Embed.Phone.Tests.Lab;

/// <summary>One browser and one CRM for each family of scripts, for all tests of this project.</summary>
public sealed class PhoneLab : IAsyncLifetime
{
    private readonly Chromium _chromium = new();
    private readonly Dictionary<VccProfile, CrmApp> _apps = [];
    private int _next;

    public Chromium Chromium => _chromium;

    public ValueTask InitializeAsync() => _chromium.InitializeAsync();

    public async Task<CrmApp> AppAsync(VccProfile profile = VccProfile.S)
    {
        if (!_apps.TryGetValue(profile, out var app))
            _apps[profile] = app = await CrmApp.StartAsync(profile);
        return app;
    }

    /// <summary>An agent whose usual device is the browser; one after the other, so that a test never meets its predecessor's leavings.</summary>
    public string NextAgent() => (5000 + (_next++ % 6)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Opens the CRM's page as an agent, without starting the phone unless told.</summary>
    public async Task<PhonePage> OpenAsync(VccProfile profile = VccProfile.S, string? extension = null, bool start = true, object? options = null, IBrowser? browser = null, Func<IPage, Task>? before = null)
    {
        var app = await AppAsync(profile);
        extension ??= NextAgent();
        var context = await (browser ?? _chromium.Browser).NewContextAsync();
        await context.AddCookiesAsync([new Cookie { Name = CookieSignIn.Cookie, Value = extension, Url = app.Address.AbsoluteUri }]);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout((float)Patience.Signal.TotalMilliseconds);
        if (Environment.GetEnvironmentVariable("VCC_DEBUG") is not null) { page.Console += (_, m) => Console.WriteLine(m.Text); page.PageError += (_, m) => Console.WriteLine("PAGEERROR " + m); }
        if (before is not null)
            await before(page);
        var phone = new PhonePage(page, app, extension);
        await phone.GoAsync(JsonSerializer.Serialize(options ?? new { iceServers = Array.Empty<object>() }), start);
        return phone;
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        foreach (var app in _apps.Values)
            await app.DisposeAsync();
    }
}
