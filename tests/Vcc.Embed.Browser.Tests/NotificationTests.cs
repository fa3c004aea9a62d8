using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

/// <summary>Notifications of the system, in a tab that is hidden as in an agent's day.</summary>
public class NotificationTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    /// <summary>Keeps what the page shows. A machine without a desktop shows no notification, so there is none to click.</summary>
    private const string Watch =
        """
        async () => {
          while (!(await navigator.serviceWorker.getRegistration('/_content/Vcc.Embed.Razor/'))?.active) await new Promise(next => setTimeout(next, 20));
          window.shown = new Promise(resolve => {
            const { showNotification } = ServiceWorkerRegistration.prototype;
            ServiceWorkerRegistration.prototype.showNotification = function (title, options) {
              resolve([options.actions[0].title + ': ' + title, JSON.stringify(options.data)]);
              return showNotification.call(this, title, options);
            };
          });
          return true;
        }
        """;

    /// <summary>What the browser dispatches when the agent presses the button.</summary>
    private const string PressButton =
        """
        data => dispatchEvent(Object.assign(new Event('notificationclick'), {
          notification: { data: JSON.parse(data), close() {} }, action: 'answer', waitUntil() {} }))
        """;

    [Fact]
    public async Task Its_button_answers_a_call_of_a_hidden_tab()
    {
        var crm = await StartAsync(Sample.Mvc);
        await using var browser = await DevToolsBrowser.StartAsync();
        await browser.GrantAsync("notifications", "audioCapture");
        var page = await browser.NewPageAsync();
        var agent = new SoftphonePage(page);
        await page.OpenAsync(new Uri(crm.Address, "_content/Vcc.Embed.Razor/vcc-ringing.svg").AbsoluteUri);
        await page.CallAsync<string>("""() => localStorage['vcc-embed.sounds.5000'] = '{"notify":true}'""");
        await agent.OpenAsync(crm.Address.AbsoluteUri);
        await page.CallAsync<bool>(Watch);
        var other = await browser.NewPageAsync();
        await other.ShowAsync();
        var customer = await CustomerAsync(crm.Address, Minh);

        await customer.CallAsync();
        await agent.RingsWithAsync(Minh);
        var shown = await page.CallAsync<string[]>("() => shown");
        var worker = await browser.ServiceWorkerAsync("vcc-notifications.js");
        await worker.CallAsync<bool>(PressButton, shown[1]);

        await agent.ConnectedAsync();
        // A hidden page draws nothing, and the measurement needs a page that draws.
        await page.ShowAsync();
        await Conversation.BothHearEachOtherAsync(agent, customer);
        shown[0].Should().Be("Nghe: Cuộc gọi đến: 0912 345 678");
        await agent.HangUpAsync();
        await customer.InPhaseAsync("ended");
    }
}
