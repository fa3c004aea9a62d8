using System.Text.Json;
using Microsoft.Playwright;
using Vcc.Embed.Simulator;

namespace Vcc.Embed.Benchmarks.Browser.Measuring;

/// <summary>
/// Measures from the agent's click on Answer to the first voice packet sent and received. The page of Vcc.Embed and the vendor's demo page take turns;
/// the simulator's customer page is the other side.
/// </summary>
internal static class AnswerBenchmark
{
    private const int Rounds = 25;

    public static async Task RunAsync(Crm crm, VccSimulator vcc, IBrowser browser)
    {
        await using var context = await browser.NewContextAsync();
        await context.GrantPermissionsAsync(["microphone"]);
        var demo = await OpenAsync(context, new Uri(crm.Address, "5001/demo"));
        var ours = await OpenAsync(context, new Uri(crm.Address, "5002/ours"));
        var customer = await context.NewPageAsync();
        await customer.GotoAsync(new Uri(vcc.BaseAddress, "vcc-simulator/customer?number=0912345678").AbsoluteUri);
        await customer.EvaluateAsync("() => vccCustomer.whenConnected()");

        Samples[] sent = [new("demo page"), new("**Vcc.Embed**")];
        Samples[] received = [new("demo page"), new("**Vcc.Embed**")];
        for (var round = -2; round < Rounds; round++)
        {
            for (var i = 0; i < 2; i++)
            {
                var (page, who) = (i == 0 ? demo : ours, i);
                await customer.EvaluateAsync("to => vccCustomer.dial(to)", i == 0 ? "5001" : "5002");
                var times = await page.EvaluateAsync<JsonElement>(i == 0 ? DemoAnswers : OursAnswers);
                await customer.EvaluateAsync("() => vccCustomer.hangUp()");
                await page.WaitForFunctionAsync(i == 0 ? "() => !ringing && !state.session" : "() => document.querySelector('vcc-softphone').phone.state.call?.state === 'ended'");
                await customer.EvaluateAsync("() => vccCustomer.whenPhase(['ended', 'idle'])");
                if (round < 0)
                    continue;
                sent[who].Add(times.GetProperty("sent").GetDouble());
                received[who].Add(times.GetProperty("received").GetDouble());
            }
        }

        Samples.Print("Click on Answer to the first voice packet sent", sent);
        Samples.Print("Click on Answer to the first voice packet received", received);
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, Uri address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri);
        await page.WaitForFunctionAsync("() => window.readyAt");
        return page;
    }

    /// <summary>
    /// Calls getStats() repeatedly. Where more than one packet has passed by then, the time of the first is computed from the last:
    /// one packet carries 20 ms of voice.
    /// </summary>
    private const string FirstPackets =
        """
        async (clicked, connection) => {
          let sent, received;
          while (sent === undefined || received === undefined) {
            await new Promise(done => setTimeout(done, 5));
            if (!connection()) continue;
            (await connection().getStats()).forEach((report) => {
              const since = (at, packets) => at - (packets - 1) * 20 - clicked;
              if (report.type === 'outbound-rtp' && report.packetsSent > 0) sent ??= since(report.timestamp, report.packetsSent);
              if (report.type === 'inbound-rtp' && report.packetsReceived > 0) received ??= since(report.lastPacketReceivedTimestamp, report.packetsReceived);
            });
          }
          return { sent, received };
        }
        """;

    private const string DemoAnswers =
        $$"""
        async () => {
          while (!window.ringing) await new Promise(requestAnimationFrame);
          const clicked = performance.timeOrigin + performance.now();
          document.getElementById('answer').click();
          return ({{FirstPackets}})(clicked, () => state.session?.connection);
        }
        """;

    private const string OursAnswers =
        $$"""
        async () => {
          const element = document.querySelector('vcc-softphone');
          const realm = document.body.shadowRoot.querySelector('iframe[data-vcc-realm]').contentWindow;
          const button = () => element.shadowRoot.querySelector('button.answer[aria-disabled=false]');
          while (!button()) await new Promise(requestAnimationFrame);
          const clicked = performance.timeOrigin + performance.now();
          button().click();
          return ({{FirstPackets}})(clicked, () => realm.state.session?.connection);
        }
        """;
}
