using Microsoft.Playwright;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests.Pages;

/// <summary>The CRM around the phone, in Chromium.</summary>
internal static class CrmPage
{
    extension(SoftphonePage agent)
    {
        /// <summary>Playwright's page.</summary>
        public IPage Page => ((ChromiumPage)agent.Browser).Page;

        /// <summary>The phone's element.</summary>
        public ILocator Phone => agent.Page.Locator("vcc-softphone");

        /// <summary>Ends when the server has saved a record with an outcome. Call it before the call ends.</summary>
        public Task SavedAsync(string outcome) => agent.Page.WaitForResponseAsync(
            response => response.Ok
                && response.Url.EndsWith("/vcc/calls", StringComparison.Ordinal)
                && response.Request.PostData?.Contains($"\"outcome\":\"{outcome}\"", StringComparison.Ordinal) == true,
            new PageWaitForResponseOptions { Timeout = (float)TestTimeouts.Signal.TotalMilliseconds });

        /// <summary>Sends the events of a page that the browser freezes, and of one that runs again. Chromium freezes no page that its driver keeps visible.</summary>
        public Task FreezeAsync(bool frozen) => agent.Page.EvaluateAsync("name => { document.dispatchEvent(new Event(name)); }", frozen ? "freeze" : "resume");

        /// <summary>Acts, and waits until the page has changed by it.</summary>
        public async Task ChangesPageAsync(Func<Task> act)
        {
            var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            agent.Page.FrameNavigated += (_, frame) => (frame.ParentFrame is null ? changed : null)?.TrySetResult();
            await act();
            await changed.Task.WaitAsync(TestTimeouts.Signal);
        }

        /// <summary>Follows the CRM's menu to the customers and back to the overview.</summary>
        public Task NavigateAsync(int times) => agent.Page.EvaluateAsync(
            """
            async times => {
              const titles = ['Khách hàng · Sen CRM', 'Tổng quan · Sen CRM'];
              const links = ['/customers', '/'];
              for (let done = 0; done < times; done++) {
                document.querySelector(`.crm-side nav a[href="${links[done % 2]}"]`).click();
                while (document.title !== titles[done % 2]) await new Promise(requestAnimationFrame);
              }
            }
            """,
            times);
    }
}
