using System.Text.Json;
using Microsoft.Playwright;
using Vcc.Embed.Simulator;

namespace Vcc.Embed.Benchmarks.Browser.Measuring;

/// <summary>Measures what an agent waits for at the phone: the view of a call that rings, and each key of a number. An empty button beside it has the same work of the browser.</summary>
internal static class PaintBenchmark
{
    private const int Rounds = 20;

    public static async Task RunAsync(Crm crm, VccSimulator vcc, IBrowser browser)
    {
        await using var context = await browser.NewContextAsync();
        await context.GrantPermissionsAsync(["microphone"]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(crm.Address, "5004/ours").AbsoluteUri);
        await page.WaitForFunctionAsync("() => window.readyAt && document.querySelector('vcc-softphone').shadowRoot.querySelector('input[type=tel]')");
        var customer = await context.NewPageAsync();
        await customer.GotoAsync(new Uri(vcc.BaseAddress, "vcc-simulator/customer?number=0912345678").AbsoluteUri);
        await customer.EvaluateAsync("() => vccCustomer.whenConnected()");

        Samples[] painted = [new("one frame of the page"), new("`vcc-call-ringing` to the painted view")];
        Samples[] keys = [new("key in a plain input"), new("key in the phone's number field")];
        for (var round = -2; round < Rounds; round++)
        {
            var ringing = page.EvaluateAsync<JsonElement>(Rings);
            await customer.EvaluateAsync("to => vccCustomer.dial(to)", "5004");
            var times = await ringing;
            await customer.EvaluateAsync("() => vccCustomer.hangUp()");
            await page.WaitForFunctionAsync("() => document.querySelector('vcc-softphone').phone.state.call?.state === 'ended'");
            await page.EvaluateAsync("() => document.querySelector('vcc-softphone').phone.dismiss()");
            await customer.EvaluateAsync("() => vccCustomer.whenPhase(['ended', 'idle'])");
            await page.WaitForFunctionAsync("() => document.querySelector('vcc-softphone').shadowRoot.querySelector('input[type=tel]')");
            var typed = await page.EvaluateAsync<JsonElement>(Types);
            if (round < 0)
                continue;
            painted[0].Add(times.GetProperty("frame").GetDouble());
            painted[1].Add(times.GetProperty("painted").GetDouble());
            foreach (var at in (int[])[0, 1])
            {
                foreach (var key in typed[at].EnumerateArray())
                    keys[at].Add(key.GetDouble());
            }
        }

        Samples.Print("A call rings", painted);
        Samples.Print("A number is typed", keys);
    }

    /// <summary>A frame is painted when a task runs after its animation callback.</summary>
    private const string Rings =
        """
        () => new Promise((resolve) => {
          const element = document.querySelector('vcc-softphone');
          const frame = () => new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }));
          document.addEventListener('vcc-call-ringing', async () => {
            const at = performance.now();
            do await frame(); while (!element.shadowRoot.querySelector('button.answer'));
            const painted = performance.now() - at;
            const before = performance.now();
            await frame();
            resolve({ painted, frame: performance.now() - before });
          }, { once: true });
        })
        """;

    private const string Types =
        """
        async () => {
          const plain = document.createElement('input');
          document.body.append(plain);
          const type = async (input) => {
            const times = [];
            for (const key of '0912345678') {
              const at = performance.now();
              input.value += key;
              input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
              await null;
              input.getBoundingClientRect();
              times.push(performance.now() - at);
              await new Promise(requestAnimationFrame);
            }
            input.value = '';
            input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            return times;
          };
          const field = document.querySelector('vcc-softphone').shadowRoot.querySelector('input[type=tel]');
          const times = [await type(plain), await type(field)];
          plain.remove();
          return times;
        }
        """;
}
