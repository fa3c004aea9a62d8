using Microsoft.Playwright;
using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

/// <summary>A whole call without a pointer, and what a screen reader finds in it.</summary>
public class KeyboardTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    [Fact]
    public async Task A_whole_call_needs_only_the_keyboard()
    {
        var (_, agent, customer) = await RingAsync(Sample.Blazor);

        await FindsAsync(agent, "- text: Cuộc gọi đến", "- button \"Từ chối\"", "- button \"Nghe\"");
        await PressAsync(agent, "button.answer");
        await agent.ConnectedAsync();
        await customer.InPhaseAsync("talking");
        await FindsAsync(agent, "- timer", "- button \"Giữ máy\"", "- button \"Tắt micro\"", "- button \"Kết thúc\"");
        await PressAsync(agent, ".tools .tool >> nth=1");
        await agent.WhenAsync("state.call.muted");
        await FindsAsync(agent, "- button \"Bật micro\" [pressed]");
        await PressAsync(agent, ".tools .tool >> nth=2");
        await agent.Page.Keyboard.PressAsync("7");
        await FindsAsync(agent, "- status: \"7\"");
        await agent.Page.Keyboard.PressAsync("Escape");
        await PressAsync(agent, "button.hang-up");
        await agent.EndedAsync("agentHangUp");

        await customer.InPhaseAsync("ended");
        await FindsAsync(agent, "Bạn đã kết thúc cuộc gọi");
    }

    [Fact]
    public async Task A_number_is_dialled_by_the_keyboard()
    {
        var crm = await StartAsync(Sample.Blazor);
        var agent = await AgentAsync();
        await agent.OpenAsync(crm.Address.AbsoluteUri);
        var customer = await CustomerAsync(crm.Address, "0987654321");

        await FocusAsync(agent, "input[type=tel]");
        await agent.Page.Keyboard.TypeAsync("0987 654 321");
        await agent.Page.Keyboard.PressAsync("Enter");
        await customer.InPhaseAsync("incoming");
        await customer.AnswerAsync();
        await agent.ConnectedAsync();
        await PressAsync(agent, "button.hang-up");

        await agent.EndedAsync("agentHangUp");
    }

    private static async Task PressAsync(SoftphonePage agent, string control)
    {
        await FocusAsync(agent, control);
        await agent.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses Tab until a control of the phone has the focus. A view that just appeared ignores keys for a moment.</summary>
    private static async Task FocusAsync(SoftphonePage agent, string control)
    {
        var wanted = agent.Phone.Locator(control);
        await wanted.And(agent.Phone.Locator(":not([aria-disabled=true])")).WaitForAsync(new LocatorWaitForOptions { Timeout = (float)TestTimeouts.Signal.TotalMilliseconds });
        for (var tabs = 0; tabs < 100; tabs++)
        {
            if (await wanted.EvaluateAsync<bool>("control => control.getRootNode().activeElement === control && document.activeElement?.shadowRoot === control.getRootNode()"))
                return;
            await agent.Page.Keyboard.PressAsync("Tab");
        }

        throw new TimeoutException($"Tab never came to {control}.");
    }

    private static async Task FindsAsync(SoftphonePage agent, params string[] lines)
    {
        foreach (var line in lines)
            await Assertions.Expect(agent.Phone).ToMatchAriaSnapshotAsync(line.StartsWith('-') ? line : $"- text: /{line}/", new() { Timeout = (float)TestTimeouts.Signal.TotalMilliseconds });
    }
}
