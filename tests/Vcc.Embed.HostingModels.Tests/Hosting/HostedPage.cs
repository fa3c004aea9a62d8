using System.Collections.Concurrent;
using Microsoft.Playwright;
using Vcc.Embed.Testing;

namespace Vcc.Embed.HostingModels.Tests.Hosting;

/// <summary>A page of a hosted CRM with a real phone.</summary>
internal sealed class HostedPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _requests = [];

    private HostedPage(IBrowserContext context, IPage page)
    {
        (Context, Page, Phone) = (context, page, new SoftphonePage(new ChromiumPage(page)));
        page.Request += (_, request) => _requests.Enqueue(request.Url);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public SoftphonePage Phone { get; }

    /// <summary>The addresses that the page and its frames requested.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <param name="before">Prepares the context before the page opens, e.g. with an init script.</param>
    public static async Task<HostedPage> OpenAsync(HostingSite site, Uri address, Func<IBrowserContext, Task>? before = null)
    {
        var context = await site.Chromium.Browser.NewContextAsync(new() { Locale = "vi-VN" });
        context.SetDefaultTimeout((float)TestTimeouts.Start.TotalMilliseconds);
        await context.GrantPermissionsAsync(["microphone"]);
        if (before is not null)
            await before(context);
        var agent = new HostedPage(context, await context.NewPageAsync());
        await agent.Page.GotoAsync(address.AbsoluteUri);
        return agent;
    }

    /// <summary>The path of the realm that runs.</summary>
    public async Task<string> RealmPathAsync() =>
        new Uri(await Page.EvaluateAsync<string>("document.body.shadowRoot.querySelector('iframe').src")).AbsolutePath;

    /// <summary>Waits for an error of the connection and returns its text.</summary>
    public async Task<string> ErrorAsync(string code)
    {
        await Phone.WhenAsync($"state.connection.error?.code === '{code}'");
        return await Page.EvaluateAsync<string>("document.querySelector('vcc-softphone').phone.state.connection.error.vendorText ?? ''");
    }

    public Task<CustomerPhone> CustomerAsync(HostedCrm crm, string number) => CustomerPhone.OpenAsync(Context, crm.Vcc.BaseAddress, number);

    public async ValueTask DisposeAsync()
    {
        // The phone signs off before the next test.
        await Page.GotoAsync("about:blank");
        await Context.DisposeAsync();
    }
}
