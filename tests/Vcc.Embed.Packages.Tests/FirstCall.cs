using Microsoft.Playwright;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Packages.Tests;

/// <summary>The first call in a new application.</summary>
internal static class FirstCall
{
    public static async Task<IBrowserContext> NewContextAsync(Chromium chromium)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "vi-VN", IgnoreHTTPSErrors = true });
        await context.GrantPermissionsAsync(["microphone"]);
        return context;
    }

    public static async Task<IPage> OpenAsync(IBrowserContext context, RunningApplication application)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(application.Address.AbsoluteUri);
        return page;
    }

    /// <summary>The customer calls the hotline, the agent answers, and both hear each other.</summary>
    public static async Task TalkAsync(IBrowserContext context, RunningApplication application, SoftphonePage agent)
    {
        await agent.ReadyAsync();
        var customer = await CustomerPhone.OpenAsync(context, application.Address, "0912345678");
        await customer.CallAsync();
        await agent.RingsWithAsync("0912345678");
        await agent.AnswerAsync();
        await customer.InPhaseAsync("talking");
        await Conversation.BothHearEachOtherAsync(agent, customer);
    }
}
