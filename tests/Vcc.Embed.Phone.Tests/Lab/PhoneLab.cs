using System.Text.Json;
using Vcc.Embed.Phone.Tests.Lab;

[assembly: AssemblyFixture(typeof(PhoneLab))]
// Most of a phone's test is waiting for sockets and clocks, so several share the two cores; each has a CRM and a VCC to itself.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.All, MaxThreads = 4)]

namespace Vcc.Embed.Phone.Tests.Lab;

/// <summary>One browser for all tests. A CRM serves one test at a time, and the next test afterwards.</summary>
public sealed class PhoneLab : IAsyncLifetime
{
    private readonly CrmPool _pool = new();

    public Chromium Chromium { get; } = new();

    public ValueTask InitializeAsync() => Chromium.InitializeAsync();

    /// <summary>Opens the CRM's page as an agent, without starting the phone unless the test requests it. All pages of one test share one CRM.</summary>
    public async Task<PhonePage> OpenAsync(VccProfile profile = VccProfile.S, string? extension = null, bool start = true, object? options = null, IBrowser? browser = null, Func<IPage, Task>? before = null, bool element = false, string host = "localhost")
    {
        var app = await _pool.TakeAsync(profile);
        extension ??= app.NextAgent();
        var address = new UriBuilder(app.Address) { Host = host }.Uri;
        var context = await (browser ?? Chromium.Browser).NewContextAsync();
        await context.AddCookiesAsync([new Cookie { Name = CookieSignIn.Cookie, Value = extension, Url = address.AbsoluteUri }]);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout((float)TestTimeouts.Signal.TotalMilliseconds);
        if (Environment.GetEnvironmentVariable("VCC_DEBUG") is not null) { page.Console += (_, m) => Console.WriteLine(m.Text); page.PageError += (_, m) => Console.WriteLine("PAGEERROR " + m); }
        if (before is not null)
            await before(page);
        var phone = new PhonePage(page, app, extension, _pool);
        await phone.GoAsync(address, JsonSerializer.Serialize(options ?? new { iceServers = Array.Empty<object>() }), start, element);
        return phone;
    }

    /// <summary>As <see cref="OpenAsync"/>, with a clock in the page that the test can put forward.</summary>
    public Task<PhonePage> OpenWithClockAsync(VccProfile profile = VccProfile.S, string? extension = null, bool start = true) =>
        OpenAsync(profile, extension, start, before: page => page.Clock.InstallAsync());

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await _pool.DisposeAsync();
    }
}
