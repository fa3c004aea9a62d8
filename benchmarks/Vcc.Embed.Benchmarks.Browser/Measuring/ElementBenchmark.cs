using Microsoft.Playwright;
using Vcc.Embed.Simulator;

namespace Vcc.Embed.Benchmarks.Browser.Measuring;

/// <summary>
/// Measures what an agent waits for in the element: a typed digit, and the view of a call that rings. A field and a text without any framework are the
/// references, in the same page and in turn.
/// </summary>
internal static class ElementBenchmark
{
    private const int Keys = 500;
    private const int Calls = 25;

    public static async Task RunAsync(Crm crm, VccSimulator vcc, IBrowser browser)
    {
        await using var context = await browser.NewContextAsync();
        await context.GrantPermissionsAsync(["microphone"]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(crm.Address, "5002/ours").AbsoluteUri);
        await page.WaitForFunctionAsync("() => window.readyAt && document.querySelector('vcc-softphone').shadowRoot.querySelector('.number input')");

        Samples[] keys = [new("bare field"), new("**number field**")];
        foreach (var times in await page.EvaluateAsync<double[][]>(TypeDigits, Keys))
            for (var who = 0; who < 2; who++)
                keys[who].Add(times[who]);
        Samples.Print("A digit typed, to the layout of what it changes", keys);

        var customer = await context.NewPageAsync();
        await customer.GotoAsync(new Uri(vcc.BaseAddress, "vcc-simulator/customer?number=0912345678").AbsoluteUri);
        await customer.EvaluateAsync("() => vccCustomer.whenConnected()");
        await page.BringToFrontAsync();
        await page.EvaluateAsync(WatchRinging);
        Samples[] paints = [new("bare text"), new("**ringing view**")];
        for (var call = 0; call < Calls; call++)
        {
            await customer.EvaluateAsync("to => vccCustomer.dial(to)", "5002");
            paints[1].Add(await page.EvaluateAsync<double>("() => painted.next()"));
            await customer.EvaluateAsync("() => vccCustomer.hangUp()");
            await page.WaitForFunctionAsync("() => document.querySelector('vcc-softphone').phone.state.call?.state === 'ended'");
            await customer.EvaluateAsync("() => vccCustomer.whenPhase(['ended', 'idle'])");
            paints[0].Add(await page.EvaluateAsync<double>("() => painted.bare()"));
        }

        Samples.Print("The event of a ringing call, to the end of the frame that shows it", paints);
    }

    private const string TypeDigits =
        """
        async count => {
          const element = document.querySelector('vcc-softphone');
          const bare = document.body.appendChild(document.createElement('input'));
          const shown = document.body.appendChild(document.createElement('p'));
          bare.addEventListener('input', () => { shown.textContent = bare.value; });
          const time = async (field, box, text) => {
            const began = performance.now();
            field.value = text;
            field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            // The element draws in a microtask.
            await Promise.resolve().then(() => undefined).then(() => undefined);
            void box.offsetHeight;
            return performance.now() - began;
          };
          const times = [];
          for (let i = 0; i < count; i++) {
            const text = '0912345678'.slice(0, 1 + (i % 10));
            times.push([await time(bare, shown, text), await time(element.shadowRoot.querySelector('.number input'), element, text)]);
          }
          return times;
        }
        """;

    private const string WatchRinging =
        """
        () => {
          const element = document.querySelector('vcc-softphone');
          const shown = document.body.appendChild(document.createElement('p'));
          // A message that is sent in a frame's callback arrives after the frame is painted.
          const painted = () => new Promise(resolve => requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve();
            port2.postMessage(0);
          }));
          const times = [];
          let wake;
          element.addEventListener('vcc-call-ringing', async () => {
            const began = performance.now();
            do await painted(); while (!element.shadowRoot.querySelector('.answer'));
            times.push(performance.now() - began);
            wake?.();
          });
          window.painted = {
            async next() {
              while (times.length === 0) await new Promise(resolve => (wake = resolve));
              return times.shift();
            },
            async bare() {
              const began = performance.now();
              shown.textContent = String(began);
              await painted();
              return performance.now() - began;
            },
          };
        }
        """;
}
